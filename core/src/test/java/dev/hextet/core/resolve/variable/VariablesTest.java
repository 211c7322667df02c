package dev.hextet.core.resolve.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.GivenVariable;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.resolve.Resolved;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.TestProvider;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    VariableSource file =
        VariableSource.file("-l vars.yml", new SourceText("vars.yml", "x: file"), diagnostics);
    VariableSource contents = VariableSource.contents("x", "contents");
    VariableSource argument = VariableSource.argument("x", "argument");
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
    VariableSource source = VariableSource.argument("x", "secret");
    Value value = value("", "((x))", source);
    assertThat(value.isSensitive()).isTrue();
    assertThat(value.unmarked()).isEqualTo(Value.of("secret"));
    assertThat(value.expression()).isEqualTo("var[\"x\"]");
    assertThat(value("x: { sensitive: false }", "((x))", source)).isEqualTo(Value.of("secret"));
    assertThat(value("x: {}", "((x))", source).isSensitive()).isTrue();
  }

  @Test
  void referencesAreSensitiveIfTheVariableIs() {
    VariableSource source = VariableSource.argument("x", "secret");
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
    assertThat(configuration.variables().get("a").value().isSensitive()).isTrue();
    assertThat(configuration.variables().get("b")).isEqualTo(new GivenVariable(Value.of(1), "any"));
  }

  @Test
  void aWholeScalarKeepsTheTypeOfTheValue() {
    VariableSource source = VariableSource.argument("x", "{ a: [1, true] }");
    assertThat(value("", "((x))", source).unmarked())
        .isEqualTo(Value.map(Map.of("a", Value.list(List.of(Value.of(1), Value.of(true))))));
    assertThat(value("", "((x.a))", source).unmarked())
        .isEqualTo(Value.list(List.of(Value.of(1), Value.of(true))));
  }

  @Test
  void aStringIsTakenToTheLetter() {
    VariableSource source = VariableSource.argument("x", "1.10");
    assertThat(value("x: { type: string }", "${var.x}", source)).isEqualTo(Value.of("1.10"));
    assertThat(value("x: { type: number }", "${var.x * 10}", source)).isEqualTo(Value.of(11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a #x",
        "#x",
        "%x",
        "&x",
        "*x",
        "!x",
        "|",
        ">",
        "@x",
        "`x",
        " a ",
        "null",
        "~",
        "\"a\"",
        "'a'",
        "a: b",
        "[1",
        "{",
        "-----BEGIN KEY-----\nab\ncd\n-----END KEY-----\n",
        "---",
        "...",
        "1.10",
        "true",
        "007",
        "a\tb",
        "${x}",
        "\\n",
        "a\r\nb"
      })
  void aDeclaredStringIsTheTextToTheLetter(String text) {
    VariableSource source = VariableSource.argument("x", text);
    assertThat(value("x: { type: string }", "${var.x}", source)).isEqualTo(Value.of(text));
  }

  /** As BOSH has it: the text stays wherever YAML gives a string. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " => ",
      value = {
        "a #x => a #x",
        "!x => !x",
        "| => |",
        "> => >",
        "a,b => a,b",
        "2020-01-02 => 2020-01-02",
        "\"a\\nb\" => a\\nb",
        "'a''b' => a''b",
        "\"\"val\"\" => \"val\"",
        "a=b => a=b",
        "=  => =",
        "<< => <<"
      })
  void aTextOfNoDeclaredTypeStaysWhereYamlGivesAString(String given, String expected) {
    assertThat(value("x: {}", "${var.x}", VariableSource.argument("x", given)))
        .isEqualTo(Value.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@x", "`x", "%x", "*x", "a: b: c", "[", "{", "}", "key: ["})
  void whatIsNoYamlIsAnErrorWhereNoTypeIsDeclared(String text) {
    assertThat(problems("output: { x: { value: ((x)) } }", VariableSource.argument("x", text)))
        .isNotEmpty();
  }

  @Test
  void aNameWithDotsGivesAMember() {
    VariableSource one = VariableSource.argument("a.b", "3");
    VariableSource two = VariableSource.argument("a.c.d", "x");
    VariableSource file =
        VariableSource.file("-l f", new SourceText("f", "a: { b: 1, e: 2 }\na.f: 5"), diagnostics);
    assertThat(value("", "((a.b))", one).unmarked()).isEqualTo(Value.of(3));
    assertThat(value("", "((a))", file, one, two).unmarked())
        .isEqualTo(
            Value.map(
                Map.of(
                    "b", Value.of(3),
                    "c", Value.map(Map.of("d", Value.of("x"))),
                    "e", Value.of(2),
                    "f", Value.of(5))));
    VariableSource later =
        VariableSource.file("-l g", new SourceText("g", "a: { z: 1 }"), diagnostics);
    assertThat(value("", "((a))", file, later).unmarked())
        .isEqualTo(Value.map(Map.of("z", Value.of(1))));
    assertThat(value("a: { type: 'object({ b = number })' }", "${var.a.b}", one))
        .isEqualTo(Value.of(3));
  }

  @Test
  void keysAreTemplates() {
    VariableSource source = VariableSource.argument("n", "five");
    String document =
        "variable: { n: { sensitive: false } }\n"
            + "output: { x: { value: { \"k8s/${var.n}\": a, \"((n))\": b, plain: c } } }";
    assertThat(Resolved.output(Resolved.document(document, source), "x").unmarked())
        .isEqualTo(
            Value.map(
                Map.of("k8s/five", Value.of("a"), "five", Value.of("b"), "plain", Value.of("c"))));
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
        .isInstanceOfSatisfying(
            Value.SetOf.class, set -> assertThat(set.items()).containsExactly(Value.of(1)));
    assertThat(value("x: { type: map(string), default: { a: 1 } }", "${var.x.a}"))
        .isEqualTo(Value.of("1"));
    assertThat(value("x: { type: any, default: [1, a] }", "${var.x[1]}")).isEqualTo(Value.of("a"));
  }

  @Test
  void nullGivesTheDefaultUnlessItIsAValue() {
    VariableSource source = VariableSource.argument("x", "null");
    assertThat(value("x: { default: 1, nullable: false }", "${var.x}", source))
        .isEqualTo(Value.of(1));
    assertThat(value("x: { default: 1 }", "${var.x}", source)).isEqualTo(Value.NULL);
  }

  @Test
  void nothingOnTheCommandLineIsAnEmptyText() {
    VariableSource source = VariableSource.argument("x", "");
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
    VariableSource file =
        VariableSource.file(
            "-l vars.yml", new SourceText("vars.yml", "b: 1\nname: 1"), diagnostics);
    VariableSource argument = VariableSource.argument("nmae", "1");
    List<VariableSource> sources = List.of(environment, file, argument);
    String document = "output: { x: { value: ((name)) } }";
    assertThat(Resolved.problems(document, new DocumentInputs(sources, false, DocumentFiles.NONE)))
        .containsExactly(
            "-v nmae:1:1: warning: no expression uses the variable \"nmae\" [UnusedVariable]");
    assertThat(Resolved.problems(document, new DocumentInputs(sources, true, DocumentFiles.NONE)))
        .containsExactly(
            "-v nmae:1:1: error: no expression uses the variable \"nmae\" [UnusedVariable]",
            "vars.yml:1:4: error: no expression uses the variable \"b\" [UnusedVariable]");
  }

  @Test
  void aSavedPlanFindsTheValuesWithoutTheDocument() {
    List<VariableSource> sources =
        List.of(
            VariableSource.environment(Map.of("TF_VAR_x", "low")),
            VariableSource.argument("x", "high"));
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
  void aDefaultInJsonIsLiteral() {
    String text =
        """
        {"variable": {"x": {"default": "${1 + 1}"}}, "output": {"o": {"value": "${var.x}"}}}
        """;
    Configuration configuration =
        new Resolver(new TestProvider())
            .resolve(
                DocumentReader.read(new SourceText("main.tf.json", text), diagnostics)
                    .orElseThrow(),
                DocumentInputs.NONE,
                diagnostics)
            .orElseThrow();

    assertThat(Resolved.output(configuration, "o")).isEqualTo(Value.of("${1 + 1}"));
  }

  @Test
  void neverShowsAValueOfTheWrongType() {
    VariableSource source = VariableSource.argument("x", "hunter2");
    assertThat(problems("variable: { x: { type: number } }", source))
        .containsExactly(
            "-v x:1:1: error: var.x must be a number; the string cannot be converted [VariableType]");
  }

  @Test
  void pointsIntoTheFileAtThePartThatIsWrong() {
    VariableSource source =
        VariableSource.file(
            "-l vars.yml",
            new SourceText("vars.yml", "x:\n  hunter2:\n    - port: 80\n    - port: [hunter2]\n"),
            diagnostics);
    assertThat(problems("variable: { x: { type: 'map(list(object({port=number})))' } }", source))
        .containsExactly(
            "vars.yml:4:13: error: var.x[…][1].port must be a number, not a list [VariableType]");
  }

  @Test
  void takesTerraformsWordsWhereACollectionIsWanted() {
    VariableSource argument = VariableSource.argument("x", "{a = \"b\"}");
    VariableSource environment =
        VariableSource.environment(Map.of("TF_VAR_x", "[{a = \"b\"}, {a = \"=\"}]"));
    assertThat(value("x: { type: map(string) }", "${var.x.a}", argument)).isEqualTo(Value.of("b"));
    assertThat(value("x: { type: list(map(string)) }", "${var.x[1].a}", environment))
        .isEqualTo(Value.of("="));
  }

  @Test
  void holdsValuesToTheirValidations() {
    String document =
        """
        variable:
          net: { type: string, default: 10.0.0.0/16 }
          x:
            type: number
            default: 1
            validation:
              - condition: ${var.x > 0}
                error_message: "${var.x} is not positive."
              - { condition: "${var.x < local.most}", error_message: "Too many for ${var.net}." }
        locals: { most: '${cidrhost(var.net, 7) == "10.0.0.7" ? 7 : 0}' }
        """;
    assertThat(problems(document)).isEmpty();
    assertThat(problems(document, VariableSource.argument("x", "9")))
        .containsExactly("-v x:1:1: error: the value of var.x is not valid [InvalidVariable]");
    assertThat(details(document, VariableSource.argument("x", "-9")))
        .containsExactly("-9 is not positive.\nIt is given by -v x. The rule is at t.yml:7:22.");
  }

  @Test
  void saysWhatIsWrongWithADefaultAtItsRule() {
    String document =
        "variable: { x: { default: 1, validation: { condition: \"${var.x == 2}\", error_message: No. } } }";
    assertThat(problems(document))
        .containsExactly("t.yml:1:58: error: the value of var.x is not valid [InvalidVariable]");
  }

  @Test
  void keepsSecretsOutOfWhatAValidationSays() {
    String document =
        """
        variable:
          x:
            sensitive: true
            validation: { condition: "${var.x == 1}", error_message: "Not ${var.x}." }
        """;
    VariableSource source = VariableSource.argument("x", "hunter2");
    assertThat(details(document, source))
        .singleElement()
        .asString()
        .startsWith("(The message contains a sensitive value.)");
  }

  @Test
  void tellsThatAConditionIsNotChecked() {
    String document =
        """
        variable:
          x:
            default: a
            validation: { condition: "${aws_vpc.a.id != var.x}", error_message: "No." }
        resource: { aws_vpc: { a: { cidr_block: 10.0.0.0/16 } } }
        """;
    assertThat(problems(document))
        .singleElement()
        .asString()
        .contains("warning: the condition depends on values that are unknown before apply");
  }

  private static List<String> problems(String document, VariableSource... sources) {
    return Resolved.problems(
        document, new DocumentInputs(List.of(sources), false, DocumentFiles.NONE));
  }

  private static List<String> details(String document, VariableSource... sources) {
    Diagnostics found = new Diagnostics();
    var unused =
        new Resolver(new TestProvider())
            .resolve(
                DocumentReader.read(new SourceText("t.yml", document), found).orElseThrow(),
                new DocumentInputs(List.of(sources), false, DocumentFiles.NONE),
                found);
    return found.sorted().stream().map(Diagnostic::detail).toList();
  }

  private static Value value(String declarations, String use, VariableSource... sources) {
    String document =
        "variable: { " + declarations + " }\noutput: { x: { value: \"" + use + "\" } }";
    return Resolved.output(Resolved.document(document, sources), "x");
  }
}
