package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lifecycle and timeouts blocks do, from the document to the state. */
class LifecycleTest {
  @TempDir private Path folder;
  private EngineStage stage = EngineStage.in(Path.of(""));

  @BeforeEach
  void begin() {
    stage = EngineStage.in(folder);
  }

  @Test
  void leavesAnIgnoredPartAsItIs() {
    stage.apply(EngineStage.net("tags: { Name: ours, Env: test }", ""));
    stage.cloud().change("net-1", "tags", tags("Name", "theirs", "Env", "test", "Owner", "they"));
    String wanted =
        EngineStage.net(
            "tags: { Name: ours, Env: live }",
            "ignore_changes: [\"tags[\\\"Name\\\"]\", tags.Owner]");

    Plan plan = stage.plan(wanted);

    Value after = tags("Name", "theirs", "Env", "live", "Owner", "they");
    assertThat(plan.effective().get(0).after().values().get("tags")).isEqualTo(after);
    stage.apply(wanted);
    assertThat(stage.cloud().things().get("net-1").get("tags")).isEqualTo(after);
    assertThat(stage.plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void leavesAnIgnoredPartAwayWhereThereIsNone() {
    stage.apply(EngineStage.net("label: x", ""));

    String wanted =
        EngineStage.net("label: x, tags: { Name: ours }", "ignore_changes: [tags.Name]");

    assertThat(stage.plan(wanted).isEmpty()).isTrue();
  }

  @Test
  void makesANewResourceWithAllOfItsAttributesIgnoredOnesIncluded() {
    stage.apply(EngineStage.net("tags: { Name: ours }", "ignore_changes: all"));

    assertThat(stage.cloud().things().get("net-1").get("tags")).isEqualTo(tags("Name", "ours"));
    assertThat(stage.plan(EngineStage.net("label: x", "ignore_changes: all")).isEmpty()).isTrue();
  }

  @Test
  void replacesWhatFollowsAChangedAttribute() {
    String follows = "replace_triggered_by: [net.n.label]";
    stage.apply(EngineStage.hostBeside("zone: a, label: x", "l", follows));

    Plan plan = stage.plan(EngineStage.hostBeside("zone: a, label: y", "l", follows));

    PlannedChange host = plan.effective().get(0);
    assertThat(host.action()).isEqualTo(Action.REPLACE);
    assertThat(host.triggers()).containsExactly("net.n.label");
    assertThat(PlanCodec.write(plan)).contains("\"action_reason\": \"replace_by_triggers\"");
    stage.apply(EngineStage.hostBeside("zone: a, label: y", "l", follows));
    assertThat(stage.plan(EngineStage.hostBeside("zone: a, label: y", "l", follows)).isEmpty())
        .isTrue();
  }

  @Test
  void replacesNothingForAnotherAttributeNorForWhatIsNew() {
    String follows = "replace_triggered_by: [net.n.label]";
    stage.apply(EngineStage.hostBeside("zone: a, label: x", "l", follows));
    assertThat(
            stage
                .plan(EngineStage.hostBeside("zone: a, label: x, with_block: true", "l", follows))
                .effective())
        .extracting(PlannedChange::action)
        .containsExactly(Action.UPDATE);

    stage.cloud().remove("net-2");
    stage.cloud().remove("net-1");
    assertThat(
            stage
                .plan(
                    EngineStage.hostBeside(
                        "zone: a, label: x", "l", "replace_triggered_by: [net.n]"))
                .effective())
        .extracting(PlannedChange::action)
        .doesNotContain(Action.UPDATE)
        .contains(Action.CREATE);
  }

  @Test
  void replacesForAnyChangeOfAWholeResource() {
    String follows = "replace_triggered_by: [net.n]";
    stage.apply(EngineStage.hostBeside("zone: a", "l", follows));

    assertThat(
            stage
                .plan(EngineStage.hostBeside("zone: a, label: new", "l", follows))
                .effective()
                .get(0)
                .triggers())
        .containsExactly("net.n");
    assertThat(
            stage
                .plan(EngineStage.hostBeside("zone: b", "l", follows))
                .effective()
                .get(0)
                .triggers())
        .containsExactly("net.n");
    assertThat(stage.plan(EngineStage.hostBeside("zone: a", "l", follows)).isEmpty()).isTrue();
  }

  @Test
  void makesFirstWhatIsNeededByAResourceThatStaysAndWantsItSo() {
    stage.apply(EngineStage.hostBeside("zone: a", "${net.n.id}", ""));

    Plan plan =
        stage.plan(EngineStage.hostBeside("zone: b", "${net.n.id}", "create_before_destroy: true"));

    assertThat(plan.steps())
        .extracting(step -> step.id().text())
        .containsExactly("create net.n", "update host.h", "delete net.n");
  }

  @Test
  void recordsWhatTheCloudMadeOtherwiseThanWasPlanned() {
    stage.apply(EngineStage.net("label: x", ""));
    stage.cloud().turnDeaf();
    String other =
        EngineStage.net("label: y", "").replace("lifecycle: {  }", "timeouts: { read: 1ms }");

    Diagnostic failure = stage.apply(other).outcome().failures().get(0);

    assertThat(failure.code()).isEqualTo("NotAsPlanned");
    assertThat(failure.detail()).contains("net.n differs in label.");
    assertThat(stage.plan(other).isEmpty()).isFalse();
  }

  @Test
  void waitsNoLongerThanTheDocumentSays() {
    stage.cloud().making("pending");

    ApplyResult applied =
        stage.apply(
            EngineStage.net("label: x", "")
                .replace("lifecycle: {  }", "timeouts: { create: 300ms }"));

    Diagnostic failure = applied.outcome().failures().get(0);
    assertThat(failure.code()).isEqualTo("TimedOut");
    assertThat(failure.detail()).contains("Waited 0.3s.");
  }

  @Test
  void remembersTimeoutsForWhatIsNoLongerInTheDocument() {
    stage.apply(
        EngineStage.net("label: x", "").replace("lifecycle: {  }", "timeouts: { delete: 1h30m }"));

    Plan plan = stage.plan("resource: {}");

    assertThat(plan.effective().get(0).terms().timeouts().of(ChangeOperation.DELETE))
        .contains(Duration.ofMinutes(90));
    stage.apply(EngineStage.net("label: x", ""));
    assertThat(stage.state().records().get(0).timeouts().isEmpty()).isTrue();
  }

  private static Value tags(String... pairs) {
    Map<String, Value> tags = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tags.put(pairs[i], Value.of(pairs[i + 1]));
    }
    return Value.map(tags);
  }
}
