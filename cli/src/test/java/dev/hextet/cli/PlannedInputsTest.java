package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlannedInputsTest {
  private static final Reference PORT = new Reference(Reference.Kind.VARIABLE, "", "port", null);

  private static Plan plannedWith(Value port) {
    return Samples.plan(Map.of("port", Digests.salted("variable port", port)));
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
    Value value = scope(plannedWith(Value.of(80)), "port=80").resolve(PORT);

    assertThat(value.isSensitive()).isTrue();
    assertThat(value.unmarked()).isEqualTo(Value.of(80));
  }

  /** The document, which says that it is a text, is not there. */
  @Test
  void givesTheTypeThatWasPlannedWith() {
    assertThat(scope(plannedWith(Value.of("080")), "port=080").resolve(PORT).unmarked())
        .isEqualTo(Value.of("080"));
    assertThat(scope(plannedWith(Value.of("80")), "port=80").resolve(PORT).unmarked())
        .isEqualTo(Value.of("80"));
    assertThat(scope(plannedWith(Value.list(Value.of("1"))), "port=[1]").resolve(PORT).unmarked())
        .isEqualTo(Value.list(Value.of("1")));
    assertThat(scope(plannedWith(Value.of(80)), "port='80'").resolve(PORT).unmarked())
        .isEqualTo(Value.of(80));
  }

  @Test
  void namesWhatIsMissingAndWhatIsDifferentWithoutTheValue() {
    Plan plan =
        Samples.plan(
            Map.of(
                "a", Digests.salted("variable a", Value.of("secret")),
                "b", Digests.salted("variable b", Value.of("secret")),
                "c", Digests.salted("variable c", Value.of("secret"))));

    assertThatThrownBy(() -> scope(plan, "a=hunter2"))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> {
              assertThat(e.diagnostics())
                  .extracting(d -> d.summary())
                  .containsExactly(
                      "no value for variables b, c", "not what the plan was made with: variable a");
              assertThat(e.diagnostics().toString()).doesNotContain("hunter2");
            });
  }
}
