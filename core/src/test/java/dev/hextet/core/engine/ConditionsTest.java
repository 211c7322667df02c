package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.planfile.PlanCodec;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What conditions and checks do, from the document to the state. */
class ConditionsTest {
  @TempDir private Path folder;
  private EngineStage stage = EngineStage.in(Path.of(""));

  @BeforeEach
  void begin() {
    stage = EngineStage.in(folder);
  }

  @Test
  void refusesAPlanWhosePreconditionIsFalse() {
    String wanted =
        EngineStage.hostBeside(
            "zone: a",
            "l",
            "precondition: { condition: \"${net.n.zone == \\\"b\\\"}\", error_message: \"zone"
                + " ${net.n.zone} is full\" }");

    assertThat(stage.problems(wanted))
        .contains("[PreconditionFailed]")
        .contains("stack.yml:6:")
        .contains("zone a is full");
  }

  @Test
  void tellsOfAFalsePreconditionAndNotOfWhatFollowsFromIt() {
    String wanted =
        EngineStage.hostBeside(
            "zone: a",
            "${[\\\"x\\\"][length(net.n.zone)]}",
            "precondition: { condition: \"${net.n.zone == \\\"\\\"}\", error_message: no }");

    assertThat(stage.problems(wanted))
        .contains("[PreconditionFailed]")
        .doesNotContain("InvalidIndex");
  }

  @Test
  void decidesAPreconditionBeforeTheFirstCallOnceItIsKnown() {
    String wanted =
        EngineStage.hostBeside(
            "zone: a",
            "l",
            "precondition: { condition: \"${net.n.id == \\\"net-9\\\"}\", error_message: \"${net.n.id}"
                + " is not it\" }");

    ApplyResult applied = stage.apply(wanted);

    assertThat(applied.outcome().failures()).hasSize(1);
    Diagnostic failure = applied.outcome().failures().get(0);
    assertThat(failure.code()).isEqualTo("PreconditionFailed");
    assertThat(failure.detail()).matches("net-\\d is not it");
    assertThat(failure.where()).isNotNull();
    assertThat(stage.cloud().calls()).doesNotContain("CreateHost");
  }

  @Test
  void keepsWhatFailedItsPostconditionAndHoldsBackWhatNeedsIt() {
    String wanted =
        """
        resource:
          net:
            n:
              zone: a
              lifecycle:
                postcondition: { condition: '${self.id == "net-9"}', error_message: "got ${self.id}" }
          host:
            h: { net_id: "${net.n.id}" }
        """;

    ApplyResult applied = stage.apply(wanted);

    assertThat(applied.outcome().failures().get(0).code()).isEqualTo("PostconditionFailed");
    assertThat(applied.outcome().failures().get(0).detail()).isEqualTo("got net-1");
    assertThat(applied.outcome().notStarted())
        .extracting(step -> step.id().text())
        .containsExactly("create host.h");
    assertThat(stage.state().records()).extracting(record -> record.id()).containsExactly("net-1");
    assertThat(stage.problems(wanted)).contains("[PostconditionFailed]");
  }

  @Test
  void recordsNoOutputWhosePreconditionTurnsOutFalse() {
    String wanted =
        EngineStage.net("label: x", "")
            + """
            output:
              id:
                value: ${net.n.id}
                precondition: { condition: '${net.n.id != "net-1"}', error_message: wrong net }
            """;

    ApplyResult applied = stage.apply(wanted);

    assertThat(applied.outcome().isComplete()).isFalse();
    assertThat(applied.outcome().failures().get(0).code()).isEqualTo("PreconditionFailed");
    assertThat(stage.state().resources()).hasSize(1);
    assertThat(stage.state().outputs()).isEmpty();
  }

  @Test
  void warnsOfAFalseAssertionAndGoesOn() {
    String check =
        """
        check:
          named:
            assert:
              - { condition: '${net.n.id == "net-9"}', error_message: another net }
              - { condition: '${net.n.zone == "a"}', error_message: another zone }
        """;
    String wanted = EngineStage.net("label: x", "") + check;

    ApplyResult applied = stage.apply(wanted);

    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(applied.warnings()).extracting(Diagnostic::code).containsExactly("CheckFailed");
    assertThat(stage.plan(wanted).warnings())
        .extracting(DiagnosticFormat::headline)
        .singleElement()
        .asString()
        .endsWith("warning: Check block assertion failed [CheckFailed]");
  }

  @Test
  void showsNoMessageWithASecretInIt() {
    String wanted =
        "variable: { secret: { default: hunter2-canary, sensitive: true } }\n"
            + EngineStage.net(
                "label: x",
                "precondition: { condition: \"${var.secret == \\\"\\\"}\", error_message:"
                    + " \"it is ${var.secret}\" }");

    assertThat(stage.problems(wanted))
        .contains("[PreconditionFailed]")
        .contains("sensitive value")
        .doesNotContain("canary");
  }

  @Test
  void onlyWarnsOfConditionsWhereNothingIsToChange() {
    stage.apply(EngineStage.net("label: x", ""));
    String wanted =
        EngineStage.net("label: x", "precondition: { condition: \"${false}\", error_message: no }");

    Plan plan = stage.plan(wanted, PlanOptions.DEFAULT.withMode(PlanMode.REFRESH_ONLY));

    assertThat(plan.warnings()).extracting(Diagnostic::code).containsExactly("PreconditionFailed");
    assertThat(plan.warnings()).noneMatch(Diagnostic::isError);
  }

  @Test
  void keepsOpenConditionsAndTimeoutsInASavedPlan() {
    String wanted =
        """
        resource:
          net:
            n: { zone: a, timeouts: { create: 90s, delete: 1h } }
          host:
            h:
              net_id: ${net.n.id}
              lifecycle:
                precondition: { condition: '${net.n.id == "net-9"}', error_message: no }
                postcondition: { condition: '${self.id != ""}', error_message: no }
        output:
          id: { value: 1, precondition: { condition: '${net.n.id != ""}', error_message: no } }
        check:
          net: { assert: { condition: '${net.n.id != ""}', error_message: no } }
        """;
    Plan plan = stage.plan(wanted);

    Plan read = PlanCodec.read(new SourceText("plan.json", PlanCodec.write(plan)), FakeTypes::of);

    assertThat(read.checks()).hasSize(1);
    assertThat(read.outputs().get(0).preconditions()).hasSize(1);
    assertThat(read.changes().get(1).terms()).isEqualTo(plan.changes().get(1).terms());
    assertThat(read.changes().get(0).terms().preconditions()).hasSize(1);
    assertThat(read.changes().get(0).terms().postconditions()).hasSize(1);
    assertThat(stage.apply(read).outcome().failures().get(0).code())
        .isEqualTo("PreconditionFailed");
  }
}
