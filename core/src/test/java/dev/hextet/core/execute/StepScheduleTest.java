package dev.hextet.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SampleDiagnostics;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepScheduleTest {
  private static final Diagnostic FAILURE =
      SampleDiagnostics.error("Refused", "refused", "").anywhere();

  private static StepId id(String name) {
    return StepId.create(Address.of("net", name));
  }

  private static Step step(String name, int calls, String... before) {
    return Step.of(
            Address.of("net", name),
            ChangeOperation.CREATE,
            Phase.MIDDLE,
            Collections.nCopies(calls, ApiCall.of("Call", Map.of())))
        .withWaits(Arrays.stream(before).map(StepScheduleTest::id).collect(Collectors.toSet()));
  }

  private static List<String> names(List<Step> steps) {
    return steps.stream().map(step -> step.address().name()).toList();
  }

  private static List<String> start(StepSchedule schedule, int parallelism) {
    return names(schedule.startable(parallelism, false));
  }

  @Test
  void startsAStepOnceAllStepsBeforeItAreDone() {
    Step a = step("a", 1);
    Step b = step("b", 1);
    StepSchedule schedule = new StepSchedule(List.of(a, b, step("c", 1, "a", "b")));

    assertThat(start(schedule, 9)).containsExactly("a", "b");
    schedule.ended(a, Optional.empty());
    assertThat(start(schedule, 9)).isEmpty();
    schedule.ended(b, Optional.empty());
    assertThat(start(schedule, 9)).containsExactly("c");
  }

  @Test
  void startsTheLongestRemainingPathFirst() {
    StepSchedule schedule =
        new StepSchedule(
            List.of(step("short", 1), step("long", 1), step("end", 5, "long"), step("many", 3)));

    assertThat(start(schedule, 2)).containsExactly("long", "many");
  }

  @Test
  void ordersEqualPathsByTheirIds() {
    assertThat(start(new StepSchedule(List.of(step("b", 1), step("c", 1), step("a", 1))), 2))
        .containsExactly("a", "b");
  }

  @Test
  void runsNoMoreStepsAtOnceThanAllowed() {
    Step a = step("a", 1);
    StepSchedule schedule = new StepSchedule(List.of(a, step("b", 1), step("c", 1)));

    assertThat(start(schedule, 2)).hasSize(2);
    assertThat(start(schedule, 2)).isEmpty();
    schedule.ended(a, Optional.empty());
    assertThat(start(schedule, 2)).containsExactly("c");
  }

  @Test
  void keepsBackTheFollowersOfAFailedStepAndNoOther() {
    Step bad = step("bad", 1);
    Step good = step("good", 1);
    StepSchedule schedule =
        new StepSchedule(
            List.of(bad, good, step("after_bad", 1, "bad"), step("after_good", 1, "good")));
    start(schedule, 9);
    schedule.ended(bad, Optional.of(FAILURE));
    schedule.ended(good, Optional.empty());

    List<Step> next = schedule.startable(9, false);
    assertThat(names(next)).containsExactly("after_good");
    schedule.ended(next.get(0), Optional.empty());

    assertThat(schedule.isUnfinished(false)).isFalse();
    RunOutcome outcome = schedule.outcome(List.of(), false, false);
    assertThat(names(outcome.done())).containsExactly("good", "after_good");
    assertThat(names(outcome.failed())).containsExactly("bad");
    assertThat(outcome.failures()).containsExactly(FAILURE);
    assertThat(names(outcome.notStarted())).containsExactly("after_bad");
    assertThat(outcome.isComplete()).isFalse();
  }

  @Test
  void startsNothingAfterAStopAndAwaitsTheRunningSteps() {
    Step a = step("a", 1);
    StepSchedule schedule = new StepSchedule(List.of(a, step("b", 1)));
    start(schedule, 1);

    assertThat(schedule.startable(9, true)).isEmpty();
    assertThat(schedule.isUnfinished(true)).isTrue();
    schedule.ended(a, Optional.empty());

    assertThat(schedule.isUnfinished(true)).isFalse();
    assertThat(schedule.isUnfinished(false)).isTrue();
    assertThat(names(schedule.outcome(List.of(), true, false).notStarted())).containsExactly("b");
  }

  @Test
  void returnsFromAnAwaitThatAnEndHasPreceded() {
    Step a = step("a", 1);
    StepSchedule schedule = new StepSchedule(List.of(a));
    start(schedule, 1);
    schedule.ended(a, Optional.empty());

    schedule.awaitEnd();

    assertThat(schedule.outcome(List.of(), false, false).isComplete()).isTrue();
  }

  @Test
  void awaitsNothingWithoutARunningStep() {
    StepSchedule schedule = new StepSchedule(List.of());

    schedule.awaitEnd();

    assertThat(schedule.isUnfinished(false)).isFalse();
  }
}
