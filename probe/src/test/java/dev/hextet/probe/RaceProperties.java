package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.check.ProbeVerdict;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of a race, in virtual time. */
class RaceProperties {
  private static final Duration WITHIN = Duration.ofMinutes(3);

  /** The ways in which a service that is not up treats an attempt. */
  private enum Down {
    HANGS,
    REFUSES,
    FAILS
  }

  private static long nanos(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  private static Optional<VirtualAttempts.Reply> down(Down down) {
    return switch (down) {
      case HANGS -> Optional.empty();
      case REFUSES -> Optional.of(reply(AttemptOutcome.Kind.REFUSED, 1));
      case FAILS -> Optional.of(reply(AttemptOutcome.Kind.ANSWERED, 30));
    };
  }

  private static VirtualAttempts.Reply reply(AttemptOutcome.Kind kind, long millis) {
    return new VirtualAttempts.Reply(AttemptOutcome.of(kind, kind.toString()), nanos(millis));
  }

  private static VirtualAttempts service(int up, Down down, int latency) {
    return new VirtualAttempts(
        start ->
            start < nanos(up)
                ? down(down)
                : Optional.of(reply(AttemptOutcome.Kind.HOLDS, latency)));
  }

  private static Race.RaceResult run(VirtualAttempts attempts) {
    return new Race(attempts, Judge.none(), Race.RaceListener.none(), () -> false).run(WITHIN);
  }

  @Property
  void theVerdictComesWithinASecondAfterTheServiceIsUp(
      @ForAll @IntRange(min = 0, max = 170_000) int up,
      @ForAll Down down,
      @ForAll @IntRange(min = 0, max = 600) int latency) {
    VirtualAttempts attempts = service(up, down, latency);

    Race.RaceResult result = run(attempts);

    assertThat(result.verdict()).isInstanceOf(ProbeVerdict.Holds.class);
    assertThat(result.nanos() - nanos(up)).isLessThanOrEqualTo(nanos(1_000));
  }

  /** A slow answer is awaited: at most half of its latency passes before an attempt that lives. */
  @Property
  void aSlowAnswerIsAwaited(
      @ForAll @IntRange(min = 0, max = 60_000) int up,
      @ForAll Down down,
      @ForAll @IntRange(min = 600, max = 50_000) int latency) {
    VirtualAttempts attempts = service(up, down, latency);

    Race.RaceResult result = run(attempts);

    assertThat(result.verdict()).isInstanceOf(ProbeVerdict.Holds.class);
    assertThat(result.nanos() - nanos(up)).isLessThanOrEqualTo(nanos(400) + 2 * nanos(latency));
  }

  @Property
  void fewAttemptsRunAtOnce(@ForAll @IntRange(min = 1, max = 600_000) int within) {
    VirtualAttempts attempts = new VirtualAttempts(start -> Optional.empty());

    new Race(attempts, Judge.none(), Race.RaceListener.none(), () -> false)
        .run(Duration.ofMillis(within));

    assertThat(attempts.most()).isLessThanOrEqualTo(30);
    assertThat(attempts.isIdle()).isTrue();
  }

  /** An attempt every 400 ms, and no more: the prober waits for events. */
  @Property
  void attemptsKeepTheirDistance(
      @ForAll Down down, @ForAll @IntRange(min = 1, max = 60_000) int ms) {
    VirtualAttempts attempts = service(Integer.MAX_VALUE, down, 0);

    Race.RaceResult result =
        new Race(attempts, Judge.none(), Race.RaceListener.none(), () -> false)
            .run(Duration.ofMillis(ms));

    assertThat(result.verdict()).isInstanceOf(ProbeVerdict.Fails.class);
    assertThat(result.attempts()).isBetween(ms / 600, ms / 400 + 1);
  }

  @Property
  void aStopEndsTheRaceWithinASecond(
      @ForAll @IntRange(min = 0, max = 60_000) int stop, @ForAll Down down) {
    VirtualAttempts attempts = service(Integer.MAX_VALUE, down, 0);
    Race race =
        new Race(
            attempts, Judge.none(), Race.RaceListener.none(), () -> attempts.now() >= nanos(stop));

    Race.RaceResult result = race.run(WITHIN);

    assertThat(result.verdict()).isInstanceOf(ProbeVerdict.Untestable.class);
    assertThat(result.nanos() - nanos(stop)).isLessThanOrEqualTo(nanos(1_000));
    assertThat(attempts.isIdle()).isTrue();
  }
}
