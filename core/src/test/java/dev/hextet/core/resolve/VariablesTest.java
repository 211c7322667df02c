package dev.hextet.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.expression.DocumentFiles;
import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.expression.ExpressionParser;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VariablesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @AfterEach
  void sourcesAreRead() {
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void theLastSourceWins() {
    VariableSource environment =
        VariableSource.environment(Map.of("TF_VAR_x", "tf", "HEXTET_VAR_x", "hextet"));
    VariableSource prefixed =
        VariableSource.environment(Map.of("MY_x", "prefixed"), "MY", diagnostics);
    VariableSource file = VariableSource.file("vars.yml", "x: file", diagnostics);
    VariableSource contents = VariableSource.contents("x", "contents");
    VariableSource argument = VariableSource.argument("x", "argument", diagnostics);
    assertThat(x()).isEqualTo(Value.of("default"));
    assertThat(x(environment)).isEqualTo(Value.of("hextet"));
    assertThat(x(environment, prefixed)).isEqualTo(Value.of("prefixed"));
    assertThat(x(environment, prefixed, file)).isEqualTo(Value.of("file"));
    assertThat(x(environment, prefixed, file, contents)).isEqualTo(Value.of("contents"));
    assertThat(x(environment, prefixed, file, contents, argument)).isEqualTo(Value.of("argument"));
  }

  private static Value x(VariableSource... sources) {
    return Resolved.output(
        Resolved.document(
            "variable: { x: { default: default } }\noutput: { x: { value: \"${var.x}\" } }",
            sources),
        "x");
  }

  @Test
  void doubleParenthesesAreSensitive() {
    VariableSource source = VariableSource.argument("x", "secret", diagnostics);
    Value value = value("", "((x))", source);
    assertThat(value.isSensitive()).isTrue();
    assertThat(value.unmarked()).isEqualTo(Value.of("secret"));
    assertThat(value.expression()).isEqualTo("var[\"x\"]");
    assertThat(value("x: { sensitive: false }", "((x))", source)).isEqualTo(Value.of("secret"));
    assertThat(value("x: {}", "((x))", source).isSensitive()).isTrue();
  }

  @Test
  void referencesAreSensitiveIfTheVariableIs() {
    VariableSource source = VariableSource.argument("x", "secret", diagnostics);
    assertThat(value("x: {}", "${var.x}", source)).isEqualTo(Value.of("secret"));
    Value value = value("x: { sensitive: true }", "${var.x}", source);
    assertThat(value.isSensitive()).isTrue();
    assertThat(value.expression()).isEqualTo("var.x");
  }

  @Test
  void valuesOfTheConfigurationAreMarkedIfAnyUseIsSensitive() {
    Configuration configuration =
        Resolved.document(
            "variable: { a: {default: 1}, b: {default: 1} }\noutput: { x: { value: ((a)) } }");
    assertThat(configuration.variables().get("a").isSensitive()).isTrue();
    assertThat(configuration.variables().get("b")).isEqualTo(Value.of(1));
  }

  @Test
  void aWholeScalarKeepsTheTypeOfTheValue() {
    VariableSource source = VariableSource.argument("x", "{ a: [1, true] }", diagnostics);
    assertThat(value("", "((x))", source).unmarked())
        .isEqualTo(Value.map(Map.of("a", Value.list(List.of(Value.of(1), Value.of(true))))));
    assertThat(value("", "((x.a))", source).unmarked())
        .isEqualTo(Value.list(List.of(Value.of(1), Value.of(true))));
  }

  @Test
  void aStringIsTakenToTheLetter() {
    VariableSource source = VariableSource.argument("x", "1.10", diagnostics);
    assertThat(value("x: { type: string }", "${var.x}", source)).isEqualTo(Value.of("1.10"));
    assertThat(value("x: { type: number }", "${var.x * 10}", source)).isEqualTo(Value.of(11));
  }

  @Test
  void theEnvironmentHoldsTextsUnlessACollectionIsDeclared() {
    VariableSource source = VariableSource.environment(Map.of("TF_VAR_x", "[1, 2]"));
    assertThat(value("x: {}", "${var.x}", source)).isEqualTo(Value.of("[1, 2]"));
    assertThat(value("x: { type: list(string) }", "${var.x}", source))
        .isEqualTo(Value.list(List.of(Value.of("1"), Value.of("2"))));
  }

  @Test
  void convertsToTheDeclaredType() {
    assertThat(value("x: { type: bool, default: 'true' }", "${var.x}")).isEqualTo(Value.of(true));
    assertThat(value("x: { type: set(number), default: ['1', 1] }", "${var.x}"))
        .isEqualTo(Value.list(List.of(Value.of(1))));
    assertThat(value("x: { type: map(string), default: { a: 1 } }", "${var.x.a}"))
        .isEqualTo(Value.of("1"));
    assertThat(value("x: { type: any, default: [1, a] }", "${var.x[1]}")).isEqualTo(Value.of("a"));
  }

  @Test
  void nullGivesTheDefaultUnlessItIsAValue() {
    VariableSource source = VariableSource.argument("x", "null", diagnostics);
    assertThat(value("x: { default: 1, nullable: false }", "${var.x}", source))
        .isEqualTo(Value.of(1));
    assertThat(value("x: { default: 1 }", "${var.x}", source)).isEqualTo(Value.NULL);
  }

  @Test
  void nothingOnTheCommandLineIsAnEmptyText() {
    VariableSource source = VariableSource.argument("x", "", diagnostics);
    assertThat(value("x: {}", "${var.x}", source)).isEqualTo(Value.of(""));
  }

  @Test
  void valuesAreNoTemplates() {
    VariableSource source = VariableSource.contents("x", "${y} ((z))\n");
    assertThat(value("x: {}", "${var.x}", source)).isEqualTo(Value.of("${y} ((z))\n"));
  }

  @Test
  void tellsWhichValuesAreNotUsed() {
    VariableSource environment = VariableSource.environment(Map.of("TF_VAR_a", "1"));
    VariableSource file = VariableSource.file("vars.yml", "b: 1\nname: 1", diagnostics);
    VariableSource argument = VariableSource.argument("nmae", "1", diagnostics);
    List<VariableSource> sources = List.of(environment, file, argument);
    String document = "output: { x: { value: ((name)) } }";
    assertThat(Resolved.problems(document, new DocumentInputs(sources, false, DocumentFiles.NONE)))
        .containsExactly(
            "-v nmae:1:1: warning: nothing uses the variable \"nmae\" [UnusedVariable]");
    assertThat(Resolved.problems(document, new DocumentInputs(sources, true, DocumentFiles.NONE)))
        .containsExactly(
            "-v nmae:1:1: error: nothing uses the variable \"nmae\" [UnusedVariable]",
            "vars.yml:1:4: error: nothing uses the variable \"b\" [UnusedVariable]");
  }

  @Test
  void aSavedPlanFindsTheValuesWithoutTheDocument() {
    List<VariableSource> sources =
        List.of(
            VariableSource.environment(Map.of("TF_VAR_x", "low")),
            VariableSource.argument("x", "high", diagnostics));
    Scope scope = new DocumentInputs(sources, false, DocumentFiles.NONE).scope();
    Value value =
        new Evaluator().evaluate(ExpressionParser.expression("\"${var[\"x\"]}!\""), scope);
    assertThat(value.isSensitive()).isTrue();
    assertThat(value.unmarked()).isEqualTo(Value.of("high!"));
    assertThatThrownBy(() -> new Evaluator().evaluate(ExpressionParser.expression("var.y"), scope))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("no value for var.y");
  }

  @Test
  void neverShowsAValueOfTheWrongType() {
    VariableSource source = VariableSource.argument("x", "hunter2", diagnostics);
    assertThat(
            Resolved.problems(
                "variable: { x: { type: number } }",
                new DocumentInputs(List.of(source), false, DocumentFiles.NONE)))
        .containsExactly(
            "t.yml:1:13: error: the value of variable \"x\" is no number [VariableType]");
  }

  private static Value value(String declarations, String use, VariableSource... sources) {
    String document =
        "variable: { " + declarations + " }\noutput: { x: { value: \"" + use + "\" } }";
    return Resolved.output(Resolved.document(document, sources), "x");
  }
}
