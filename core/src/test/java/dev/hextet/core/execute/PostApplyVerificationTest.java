package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PendingChanges;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostApplyVerificationTest {
  private static final Plan PLAN =
      new PlanBuilder(PlanMode.NORMAL)
          .change(PlanBuilder.change(Action.CREATE, "aws_vpc.t").set("name", "a").build())
          .build();
  private static final ResourceRecord RECORD =
      ResourceRecord.start(ThingType.ADDRESS, "", new RecordedPlacement("aws", "here"), 1)
          .withId("thing-1")
          .withPending(PendingChanges.open(true, Value.map(Map.of())));
  private static final Attributes WANTED = new Attributes(Value.map(Map.of("name", Value.of("a"))));
  private static final Step.Change CREATE =
      Step.of(ThingType.ADDRESS, ChangeOperation.CREATE, Phase.MIDDLE, List.of());

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final RunRecorder recorder =
      new RunRecorder(
          PLAN,
          "digest",
          State.NONE.withLineage("lineage"),
          new Sealer("lineage"),
          new FailingSession(),
          name -> ThingType.create());
  private final PostApplyVerification verification =
      new PostApplyVerification(
          recorder,
          new WaitLoop(new ReadBatch(cloud::read, Runnable::run), new StopSignal()),
          new Refresher(name -> ThingType.create()));

  private Attributes verified(WaitCondition... waits) throws Exception {
    return verification.of(CREATE, new StepRunner.Made(RECORD, List.of(waits)), WANTED);
  }

  private static WaitCondition untilReady(Duration timeout) {
    return WaitCondition.until("the thing", ThingType.byName("a"), "state", "ready", timeout);
  }

  @Test
  void returnsTheLiveAttributesOnceTheResourceIsAsPlanned() throws Exception {
    cloud.showing().showing(ThingType.item("thing-1", "a"));

    assertThat(verified().values()).isEqualTo(ThingType.item("thing-1", "a"));
    assertThat(cloud.log()).hasSize(2);
  }

  @Test
  void awaitsTheConditionsOfTheLastCall() throws Exception {
    cloud
        .showing(ThingType.item("thing-1", "a").with("state", Value.of("pending")))
        .showing(ThingType.item("thing-1", "a").with("state", Value.of("ready")));

    assertThat(verified(untilReady(Duration.ofMinutes(1))).values().get("id"))
        .isEqualTo(Value.of("thing-1"));
    assertThat(cloud.log()).hasSize(2);
  }

  @Test
  void failsAStepWhoseConditionIsNotMetInTime() {
    cloud.showing(ThingType.item("thing-1", "a").with("state", Value.of("pending")));

    StepFailed failure =
        catchThrowableOfType(StepFailed.class, () -> verified(untilReady(Duration.ZERO)));

    assertThat(failure.diagnostic().code()).isEqualTo("TimedOut");
    assertThat(recorder.records()).isEmpty();
  }

  @Test
  void recordsTheIdOfALiveResource() {
    ResourceRecord record =
        verification.record(RECORD, new Attributes(ThingType.item("thing-2", "a")));

    assertThat(record.id()).isEqualTo("thing-2");
    assertThat(record.attributes().get("name")).isEqualTo(Value.of("a"));
  }
}
