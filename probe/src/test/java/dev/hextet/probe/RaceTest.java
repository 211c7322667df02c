package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.check.ProbeVerdict;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Verdicts of a race, in virtual time. */
class RaceTest {
  private static final Duration WITHIN = Duration.ofMinutes(3);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static Function<Long, Optional<VirtualAttempts.Reply>> always(AttemptOutcome.Kind kind) {
    return start -> Optional.of(reply(kind));
  }

  private static VirtualAttempts.Reply reply(AttemptOutcome.Kind kind) {
    return new VirtualAttempts.Reply(
        AttemptOutcome.of(kind, "reason: " + kind), Duration.ofMillis(5).toNanos());
  }

  private static Race.RaceResult run(VirtualAttempts attempts, Judge judge) {
    return new Race(attempts, judge, Race.RaceListener.none(), () -> false).run(WITHIN);
  }

  /** A judge that decides after a time. */
  private static Judge judge(VirtualAttempts attempts, long after, Judge.State decision) {
    return new Judge() {
      @Override
      public State state(AttemptOutcome outcome) {
        return attempts.now() >= after ? decision : State.PENDING;
      }

      @Override
      public Optional<String> proof(AttemptOutcome outcome) {
        return Optional.of("proof");
      }
    };
  }

  @Test
  void reportsTheMachineAtOnceWithoutARoute() {
    Race.RaceResult result =
        run(new VirtualAttempts(always(AttemptOutcome.Kind.NO_ROUTE)), Judge.none());

    assertThat(result.verdict()).isEqualTo(new ProbeVerdict.Untestable("reason: NO_ROUTE"));
    assertThat(result.attempts()).isEqualTo(3);
  }

  @Test
  void continuesIfTheRouteAppears() {
    VirtualAttempts attempts =
        new VirtualAttempts(
            start ->
                Optional.of(
                    reply(
                        start < SECOND / 2
                            ? AttemptOutcome.Kind.NO_ROUTE
                            : AttemptOutcome.Kind.HOLDS)));

    assertThat(run(attempts, Judge.none()).verdict()).isEqualTo(new ProbeVerdict.Holds());
  }

  @Test
  void reportsTheMachineOnceTheJudgeHasDecided() {
    VirtualAttempts attempts = new VirtualAttempts(start -> Optional.empty());

    Race.RaceResult result = run(attempts, judge(attempts, 4 * SECOND, Judge.State.MACHINE));

    assertThat(result.verdict()).isEqualTo(new ProbeVerdict.Untestable("no answer; proof"));
    assertThat(result.nanos()).isLessThan(5 * SECOND);
    assertThat(attempts.isIdle()).isTrue();
    assertThat(attempts.cancelled()).isEqualTo(result.attempts());
  }

  @Test
  void waitsForTheWholeTimeIfTheMachineIsWell() {
    VirtualAttempts attempts = new VirtualAttempts(start -> Optional.empty());

    Race.RaceResult result = run(attempts, judge(attempts, 4 * SECOND, Judge.State.DESTINATION));

    assertThat(result.verdict()).isEqualTo(new ProbeVerdict.Fails("no answer"));
    assertThat(result.nanos()).isEqualTo(WITHIN.toNanos());
  }

  @Test
  void awaitsTheJudgeAfterTheTime() {
    VirtualAttempts attempts = new VirtualAttempts(start -> Optional.empty());
    Judge judge = judge(attempts, 4 * SECOND, Judge.State.MACHINE);

    Race.RaceResult result =
        new Race(attempts, judge, Race.RaceListener.none(), () -> false).run(Duration.ofSeconds(1));

    assertThat(result.verdict()).isInstanceOf(ProbeVerdict.Untestable.class);
  }

  @Test
  void needsNoJudgeWhereTheDestinationAnswers() {
    VirtualAttempts attempts = new VirtualAttempts(always(AttemptOutcome.Kind.REFUSED));

    assertThat(run(attempts, judge(attempts, 0, Judge.State.MACHINE)).verdict())
        .isEqualTo(new ProbeVerdict.Fails("reason: REFUSED"));
  }

  @Test
  void reportsTheMostConclusiveOfTheLastOutcomes() {
    VirtualAttempts attempts =
        new VirtualAttempts(
            start ->
                Optional.of(
                    reply(
                        start % (2 * AttemptSchedule.INTERVAL) == 0
                            ? AttemptOutcome.Kind.ANSWERED
                            : AttemptOutcome.Kind.REFUSED)));

    assertThat(run(attempts, Judge.none()).verdict())
        .isEqualTo(new ProbeVerdict.Fails("reason: ANSWERED"));
  }

  @Test
  void forgetsOldAnswers() {
    VirtualAttempts attempts =
        new VirtualAttempts(
            start ->
                Optional.of(
                    reply(
                        start < 100 * SECOND
                            ? AttemptOutcome.Kind.ANSWERED
                            : AttemptOutcome.Kind.REFUSED)));

    assertThat(run(attempts, Judge.none()).verdict())
        .isEqualTo(new ProbeVerdict.Fails("reason: REFUSED"));
  }

  /** A busy service answers some attempts only: an answer proves more than an open connection. */
  @Test
  void reportsAnAnswerRatherThanAnAttemptThatWaits() {
    VirtualAttempts attempts =
        new VirtualAttempts(
            start ->
                start % (8 * AttemptSchedule.INTERVAL) == 0
                    ? Optional.of(reply(AttemptOutcome.Kind.ANSWERED))
                    : Optional.empty(),
            AttemptOutcome.unanswered("waits"));

    assertThat(run(attempts, Judge.none()).verdict())
        .isEqualTo(new ProbeVerdict.Fails("reason: ANSWERED"));
  }

  /** A machine that is too busy to begin an attempt in time begins one after it. */
  @Test
  void anAttemptBeginsBeforeTheVerdict() {
    VirtualAttempts attempts =
        new VirtualAttempts(
            start ->
                Optional.of(new VirtualAttempts.Reply(AttemptOutcome.answered("late"), 5 * SECOND)),
            AttemptOutcome.of(AttemptOutcome.Kind.NOT_BEGUN, "waits"));

    Race.RaceResult result =
        new Race(attempts, Judge.none(), Race.RaceListener.none(), () -> false)
            .run(Duration.ofSeconds(1));

    assertThat(result.verdict()).isEqualTo(new ProbeVerdict.Fails("late"));
  }
}
