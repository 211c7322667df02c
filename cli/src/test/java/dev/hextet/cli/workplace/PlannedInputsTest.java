package dev.hextet.cli.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.cli.InProcess;
import dev.hextet.cli.PlanSamples;
import dev.hextet.cli.host.Terminals;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.core.address.NamedValue;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.state.Digests;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlannedInputsTest {
  private static final LocatedReferent PORT =
      new LocatedReferent(NamedValue.variable("port"), null);

  private static Plan plannedWith(String type, Value port) {
    return PlanSamples.plan(Map.of("port", input("port", type, port)));
  }

  private static PlannedInput input(String name, String type, Value value) {
    return new PlannedInput(Value.NULL, Digests.salted("variable " + name, value), type);
  }

  private static Scope scope(Plan plan, String... values) {
    VariableOptions options = new VariableOptions();
    for (String value : values) {
      options.value(value);
    }
    return PlannedInputs.scope(plan, options, InProcess.host(Map.of(), Terminals.NONE));
  }

  @Test
  void givesTheValueAndKeepsItSecret() {
    Value value = scope(plannedWith("any", Value.of(80)), "port=80").resolve(PORT);

    assertThat(value.isSensitive()).isTrue();
    assertThat(value.unmarked()).isEqualTo(Value.of(80));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string                                  | 080          | \"080\"",
        "number                                  | 80           | 80",
        "set(string)                             | [b, 1, b]    | toset([\"1\", \"b\"])",
        "object({ a = optional(number, 1) })     | {}           | { a = 1 }",
        "map(number)                             | {a = \"1\"} | tomap({ a = 1 })"
      })
  void makesOfItWhatThePlanWasMadeWith(String type, String given, String planned) {
    Value value =
        new Evaluator().evaluate(ExpressionParser.expression(planned), reference -> Value.NULL);
    Plan plan = plannedWith(type.strip(), value);
    assertThat(scope(plan, "port=" + given.strip()).resolve(PORT).unmarked()).isEqualTo(value);
  }

  @Test
  void namesWhatIsMissingAndWhatIsDifferentWithoutTheValue() {
    Plan plan =
        PlanSamples.plan(
            Map.of(
                "a", input("a", "string", Value.of("secret")),
                "b", input("b", "string", Value.of("secret")),
                "c", input("c", "string", Value.of("secret"))));

    assertThatThrownBy(() -> scope(plan, "a=hunter2"))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> {
              assertThat(e.diagnostics())
                  .extracting(d -> d.summary())
                  .containsExactly(
                      "no value for variables b, c",
                      "the plan was made with another value of variable a");
              assertThat(e.diagnostics().toString()).doesNotContain("hunter2");
            });
  }
}
