package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitLoopTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ScriptedCloud cloud = new ScriptedCloud();
  private final WaitLoop loop =
      new WaitLoop(new ReadBatch(cloud::read, Runnable::run), new StopSignal());

  private static Value.MapOf thing(String name, String state) {
    return ThingType.item("thing-1", name).with("state", Value.of(state));
  }

  private static WaitCondition untilReady(Duration timeout) {
    return WaitCondition.until("the thing", ThingType.byName("a"), "state", "ready", timeout);
  }

  private static WaitCondition untilGone(Duration timeout) {
    return WaitCondition.untilGone(
        "the thing", ThingType.byName("a"), "state", Set.of("deleted"), timeout);
  }

  private StepFailed failure(WaitCondition wait) {
    return catchThrowableOfType(StepFailed.class, () -> loop.await(List.of(wait)));
  }

  @Test
  void readsNothingWithoutACondition() throws Exception {
    loop.await(List.of());

    assertThat(cloud.log()).isEmpty();
  }

  @Test
  void readsUntilTheStateIsTheWantedOne() throws Exception {
    cloud.showing(thing("a", "pending")).showing().showing(thing("a", "ready"));

    loop.await(List.of(untilReady(LONG)));

    assertThat(cloud.log()).hasSize(3);
  }

  @Test
  void disregardsTheItemsOfOtherQueries() throws Exception {
    cloud.showing(thing("b", "pending"), thing("a", "ready"));

    loop.await(List.of(untilReady(LONG)));

    assertThat(cloud.log()).hasSize(1);
  }

  @Test
  void endsAWaitForADeletionWithAnEmptyAnswer() throws Exception {
    cloud.showing(thing("a", "deleting")).showing();

    loop.await(List.of(untilGone(LONG)));

    assertThat(cloud.log()).hasSize(2);
  }

  @Test
  void countsNoIgnoredState() throws Exception {
    cloud.showing(thing("a", "disassociated"), thing("a", "ready"));

    loop.await(List.of(untilReady(LONG).ignoring("disassociated")));

    assertThat(cloud.log()).hasSize(1);
  }

  @Test
  void failsAtOnceInAStateThatNeverBecomesTheWantedOne() {
    cloud.showing(thing("a", "failed"));

    StepFailed failure = failure(untilReady(LONG).failingOn("failed"));

    assertThat(failure.diagnostic().code()).isEqualTo("WaitFailed");
    assertThat(failure.diagnostic().summary()).contains("the thing is failed");
    assertThat(cloud.log()).hasSize(1);
  }

  @Test
  void namesTheLastStateWhenTheTimeIsOver() {
    cloud.showing(thing("a", "pending"));

    StepFailed failure = failure(untilReady(Duration.ZERO));

    assertThat(failure.diagnostic().code()).isEqualTo("TimedOut");
    assertThat(failure.diagnostic().detail()).contains("pending");
    assertThat(failure.isOpen()).isFalse();
  }

  @Test
  void returnsTheResultOfTheLookOnceAllConditionsHold() throws Exception {
    cloud.showing(thing("a", "pending")).showing(thing("a", "ready"));

    String found =
        loop.poll(
            List.of(untilReady(LONG)),
            List.of(ThingType.byName("a")),
            LONG,
            answers -> Optional.of("items: " + answers.items(ThingType.byName("a")).size()),
            "it");

    assertThat(found).isEqualTo("items: 1");
    assertThat(cloud.log()).hasSize(2);
  }

  @Test
  void failsWhenTheLookFindsNothingInTime() {
    StepFailed failure =
        catchThrowableOfType(
            StepFailed.class,
            () ->
                loop.poll(
                    List.of(),
                    List.of(ThingType.byName("a")),
                    Duration.ZERO,
                    answers -> Optional.empty(),
                    "the thing"));

    assertThat(failure.diagnostic().code()).isEqualTo("TimedOut");
    assertThat(failure.diagnostic().summary()).startsWith("the thing");
  }

  @Test
  void readsOnAfterAPassingFault() throws Exception {
    cloud.failingRead(FaultKind.TRANSIENT).failingRead(FaultKind.THROTTLED);
    cloud.showing(thing("a", "ready"));

    loop.await(List.of(untilReady(LONG)));

    assertThat(cloud.log()).hasSize(3);
  }

  @Test
  void endsWithAFaultThatDoesNotPass() {
    cloud.failingRead(FaultKind.DENIED);

    assertThatThrownBy(() -> loop.await(List.of(untilReady(LONG)))).isInstanceOf(CloudFault.class);
    assertThat(cloud.log()).hasSize(1);
  }

  @Test
  void takesTheLongestTimeoutOfAllConditions() {
    assertThat(WaitLoop.longest(List.of())).isZero();
    assertThat(WaitLoop.longest(List.of(untilReady(LONG), untilGone(Duration.ofSeconds(5)))))
        .isEqualTo(LONG);
  }
}
