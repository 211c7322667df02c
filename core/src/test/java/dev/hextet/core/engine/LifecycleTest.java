package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Source;
import dev.hextet.core.execute.Progress;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Mode;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanCodec;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.state.State;
import dev.hextet.core.state.store.FileStateStore;
import dev.hextet.core.state.store.StateStore;
import dev.hextet.core.state.store.StoreOptions;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lifecycle, timeouts and check blocks do, from the document to the state. */
class LifecycleTest {
  @TempDir private Path folder;

  private final FakeCloud cloud = new FakeCloud();
  private final Engine engine = new Engine(FakeTypes::of, key -> cloud, "hextet test", 4);

  private static String net(String attributes, String lifecycle) {
    return """
        resource:
          net:
            n: { zone: a, %s, lifecycle: { %s } }
        """
        .formatted(attributes, lifecycle);
  }

  /** A host that is in one net and has something of another. */
  private static String hostBeside(String net, String label, String lifecycle) {
    return """
        resource:
          net:
            home: { zone: h }
            n: { %s }
          host:
            h: { net_id: "${net.home.id}", label: "%s", lifecycle: { %s } }
        """
        .formatted(net, label, lifecycle);
  }

  @Test
  void leavesAnIgnoredPartAsItIs() {
    apply(net("tags: { Name: ours, Env: test }", ""));
    cloud.change("net-1", "tags", tags("Name", "theirs", "Env", "test", "Owner", "they"));
    String wanted =
        net(
            "tags: { Name: ours, Env: live }",
            "ignore_changes: [\"tags[\\\"Name\\\"]\", tags.Owner]");

    Plan plan = plan(wanted);

    Value after = tags("Name", "theirs", "Env", "live", "Owner", "they");
    assertThat(plan.effective().get(0).after().values().get("tags")).isEqualTo(after);
    apply(wanted);
    assertThat(cloud.things().get("net-1").get("tags")).isEqualTo(after);
    assertThat(plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void leavesAnIgnoredPartAwayWhereThereIsNone() {
    apply(net("label: x", ""));

    String wanted = net("label: x, tags: { Name: ours }", "ignore_changes: [tags.Name]");

    assertThat(plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void makesANewResourceWithAllOfItsAttributesIgnoredOnesIncluded() {
    apply(net("tags: { Name: ours }", "ignore_changes: all"));

    assertThat(cloud.things().get("net-1").get("tags")).isEqualTo(tags("Name", "ours"));
    assertThat(plan(net("label: x", "ignore_changes: all")).isEmpty()).isTrue();
  }

  @Test
  void replacesWhatFollowsAChangedAttribute() {
    String follows = "replace_triggered_by: [net.n.label]";
    apply(hostBeside("zone: a, label: x", "l", follows));

    Plan plan = plan(hostBeside("zone: a, label: y", "l", follows));

    PlannedChange host = plan.effective().get(0);
    assertThat(host.action()).isEqualTo(Action.REPLACE);
    assertThat(host.triggers()).containsExactly("net.n.label");
    assertThat(PlanCodec.write(plan)).contains("\"action_reason\": \"replace_by_triggers\"");
    apply(hostBeside("zone: a, label: y", "l", follows));
    assertThat(plan(hostBeside("zone: a, label: y", "l", follows)).isEmpty()).isTrue();
  }

  @Test
  void replacesNothingForAnotherAttributeNorForWhatIsNew() {
    String follows = "replace_triggered_by: [net.n.label]";
    apply(hostBeside("zone: a, label: x", "l", follows));
    assertThat(plan(hostBeside("zone: a, label: x, with_block: true", "l", follows)).effective())
        .extracting(PlannedChange::action)
        .containsExactly(Action.UPDATE);

    cloud.remove("net-2");
    cloud.remove("net-1");
    assertThat(
            plan(hostBeside("zone: a, label: x", "l", "replace_triggered_by: [net.n]")).effective())
        .extracting(PlannedChange::action)
        .doesNotContain(Action.UPDATE)
        .contains(Action.CREATE);
  }

  @Test
  void replacesForAnyChangeOfAWholeResource() {
    String follows = "replace_triggered_by: [net.n]";
    apply(hostBeside("zone: a", "l", follows));

    assertThat(plan(hostBeside("zone: a, label: new", "l", follows)).effective().get(0).triggers())
        .containsExactly("net.n");
    assertThat(plan(hostBeside("zone: b", "l", follows)).effective().get(0).triggers())
        .containsExactly("net.n");
    assertThat(plan(hostBeside("zone: a", "l", follows)).isEmpty()).isTrue();
  }

  @Test
  void makesFirstWhatIsNeededByAResourceThatStaysAndWantsItSo() {
    apply(hostBeside("zone: a", "${net.n.id}", ""));

    Plan plan = plan(hostBeside("zone: b", "${net.n.id}", "create_before_destroy: true"));

    assertThat(plan.steps())
        .extracting(Step::id)
        .containsExactly("create net.n", "update host.h", "delete net.n");
  }

  @Test
  void refusesAPlanWhosePreconditionIsFalse() {
    String wanted =
        hostBeside(
            "zone: a",
            "l",
            "precondition: { condition: \"${net.n.zone == \\\"b\\\"}\", error_message: \"zone"
                + " ${net.n.zone} is full\" }");

    assertThat(problems(wanted))
        .contains("[PreconditionFailed]")
        .contains("stack.yml:6:")
        .contains("zone a is full");
  }

  @Test
  void tellsOfAFalsePreconditionAndNotOfWhatFollowsFromIt() {
    String wanted =
        hostBeside(
            "zone: a",
            "${[\\\"x\\\"][length(net.n.zone)]}",
            "precondition: { condition: \"${net.n.zone == \\\"\\\"}\", error_message: no }");

    assertThat(problems(wanted)).contains("[PreconditionFailed]").doesNotContain("InvalidIndex");
  }

  @Test
  void decidesAPreconditionBeforeTheFirstCallOnceItIsKnown() {
    String wanted =
        hostBeside(
            "zone: a",
            "l",
            "precondition: { condition: \"${net.n.id == \\\"net-9\\\"}\", error_message: \"${net.n.id}"
                + " is not it\" }");

    Applied applied = apply(wanted);

    assertThat(applied.outcome().failures()).hasSize(1);
    Diagnostic failure = applied.outcome().failures().get(0);
    assertThat(failure.code()).isEqualTo("PreconditionFailed");
    assertThat(failure.detail()).matches("net-\\d is not it");
    assertThat(failure.where()).isNotNull();
    assertThat(cloud.calls()).doesNotContain("CreateHost");
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

    Applied applied = apply(wanted);

    assertThat(applied.outcome().failures().get(0).code()).isEqualTo("PostconditionFailed");
    assertThat(applied.outcome().failures().get(0).detail()).isEqualTo("got net-1");
    assertThat(applied.outcome().notStarted())
        .extracting(Step::id)
        .containsExactly("create host.h");
    assertThat(state().records()).extracting(record -> record.id()).containsExactly("net-1");
    assertThat(problems(wanted)).contains("[PostconditionFailed]");
  }

  @Test
  void recordsNoOutputWhosePreconditionTurnsOutFalse() {
    String wanted =
        net("label: x", "")
            + """
            output:
              id:
                value: ${net.n.id}
                precondition: { condition: '${net.n.id != "net-1"}', error_message: wrong net }
            """;

    Applied applied = apply(wanted);

    assertThat(applied.outcome().isComplete()).isFalse();
    assertThat(applied.outcome().failures().get(0).code()).isEqualTo("PreconditionFailed");
    assertThat(state().resources()).hasSize(1);
    assertThat(state().outputs()).isEmpty();
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
    String wanted = net("label: x", "") + check;

    Applied applied = apply(wanted);

    assertThat(applied.outcome().isComplete()).isTrue();
    assertThat(applied.warnings()).extracting(Diagnostic::code).containsExactly("CheckFailed");
    assertThat(plan(wanted).warnings())
        .extracting(DiagnosticFormat::headline)
        .singleElement()
        .asString()
        .endsWith("warning: Check block assertion failed [CheckFailed]");
  }

  @Test
  void showsNoMessageWithASecretInIt() {
    String wanted =
        "variable: { secret: { default: hunter2-canary, sensitive: true } }\n"
            + net(
                "label: x",
                "precondition: { condition: \"${var.secret == \\\"\\\"}\", error_message:"
                    + " \"it is ${var.secret}\" }");

    assertThat(problems(wanted))
        .contains("[PreconditionFailed]")
        .contains("sensitive value")
        .doesNotContain("canary");
  }

  @Test
  void onlyWarnsOfConditionsWhereNothingIsToChange() {
    apply(net("label: x", ""));
    String wanted = net("label: x", "precondition: { condition: \"${false}\", error_message: no }");

    Plan plan =
        engine
            .plan(
                FakeProvider.configuration(wanted),
                store(),
                PlanOptions.DEFAULT.in(Mode.REFRESH_ONLY))
            .plan();

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
    Plan plan = plan(wanted);

    Plan read = PlanCodec.read(new Source("plan.json", PlanCodec.write(plan)), FakeTypes::of);

    assertThat(read.checks()).hasSize(1);
    assertThat(read.outputs().get(0).preconditions()).hasSize(1);
    assertThat(read.changes().get(1).terms()).isEqualTo(plan.changes().get(1).terms());
    assertThat(read.changes().get(0).terms().preconditions()).hasSize(1);
    assertThat(read.changes().get(0).terms().postconditions()).hasSize(1);
    assertThat(apply(read).outcome().failures().get(0).code()).isEqualTo("PreconditionFailed");
  }

  @Test
  void waitsNoLongerThanTheDocumentSays() {
    cloud.making("pending");

    Applied applied =
        apply(net("label: x", "").replace("lifecycle: {  }", "timeouts: { create: 300ms }"));

    Diagnostic failure = applied.outcome().failures().get(0);
    assertThat(failure.code()).isEqualTo("TimedOut");
    assertThat(failure.detail()).contains("Waited 0.3s.");
  }

  @Test
  void remembersTimeoutsForWhatIsNoLongerInTheDocument() {
    apply(net("label: x", "").replace("lifecycle: {  }", "timeouts: { delete: 1h30m }"));

    Plan plan = plan("resource: {}");

    assertThat(plan.effective().get(0).terms().timeouts().of(Operation.DELETE))
        .contains(Duration.ofMinutes(90));
    apply(net("label: x", ""));
    assertThat(state().records().get(0).timeouts().isEmpty()).isTrue();
  }

  private static Value tags(String... pairs) {
    Map<String, Value> tags = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tags.put(pairs[i], Value.of(pairs[i + 1]));
    }
    return Value.map(tags);
  }

  private Plan plan(String document) {
    return engine.plan(FakeProvider.configuration(document), store(), PlanOptions.DEFAULT).plan();
  }

  private String problems(String document) {
    try {
      return plan(document).toString();
    } catch (DiagnosticException e) {
      return e.diagnostics().stream().map(DiagnosticFormat::text).collect(Collectors.joining("\n"));
    }
  }

  private Applied apply(String document) {
    return apply(plan(document));
  }

  private Applied apply(Plan plan) {
    Scope none =
        reference -> {
          throw new IllegalStateException(reference.text());
        };
    return engine.apply(plan, none, store(), true, new Silent(), new StopSignal());
  }

  private StateStore store() {
    return new FileStateStore(
        folder.resolve("stack.state.json"),
        new StoreOptions("hextet test", true, Duration.ZERO, false));
  }

  private State state() {
    return store().read().state();
  }

  private static final class Silent implements Progress {
    @Override
    public void started(Step step) {}

    @Override
    public void completed(Step step, String id, Duration elapsed) {}

    @Override
    public void failed(Step step, Diagnostic why, Duration elapsed) {}
  }
}
