package dev.hextet.probe;

import dev.hextet.core.check.ProbeVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * The overlapping attempts of a probe over one family. The first attempt that holds ends the race.
 * The clock and the attempts belong to an {@link AttemptPool}, so the decisions are a function of
 * what the pool reports.
 */
final class Race {
  /** The time between two looks at the request to stop, and at a judgement. */
  private static final long LOOK = Duration.ofMillis(200).toNanos();

  private static final long JUDGED_AFTER = Duration.ofSeconds(1).toNanos();

  /** The time after the end in which a busy machine may begin its first attempt. */
  private static final long GRACE = Duration.ofSeconds(30).toNanos();

  /** The number of successive attempts without a route that prove that the machine has none. */
  private static final int WITHOUT_ROUTE = 3;

  private final AttemptPool pool;
  private final Judge judge;
  private final RaceListener listener;
  private final BooleanSupplier stopped;
  private final Map<Integer, Long> running = new TreeMap<>();
  private final Observations observations = new Observations();

  private long began;
  private long deadline;
  private long nextStart;
  private int attempts;
  private int withoutRoute;
  private boolean addressed;

  Race(AttemptPool pool, Judge judge, RaceListener listener, BooleanSupplier stopped) {
    this.pool = pool;
    this.judge = judge;
    this.listener = listener;
    this.stopped = stopped;
  }

  /** Receives the progress of a race. */
  interface RaceListener {
    /** An attempt ended without success. */
    void failed(int attempts, AttemptOutcome outcome);

    /** Returns true if the result of the race is of no use any more. */
    boolean isAbandoned();

    static RaceListener none() {
      return new RaceListener() {
        @Override
        public void failed(int attempts, AttemptOutcome outcome) {}

        @Override
        public boolean isAbandoned() {
          return false;
        }
      };
    }
  }

  /**
   * The result of a race.
   *
   * @param addressed true if the host has an address of the family
   */
  record RaceResult(
      ProbeVerdict verdict, AttemptOutcome last, int attempts, long nanos, boolean addressed) {}

  /** Begins attempts until there is a verdict, and cancels those that still run. */
  RaceResult run(Duration within) {
    began = pool.now();
    deadline = began + within.toNanos();
    nextStart = began;
    Optional<ProbeVerdict> verdict = Optional.empty();
    while (verdict.isEmpty()) {
      long now = pool.now();
      begin(now);
      expire(now);
      pool.next(wake(now)).ifPresent(this::ended);
      verdict = verdict(pool.now());
    }
    AttemptOutcome last = conclusive(pool.now());
    running.keySet().forEach(pool::cancel);
    return new RaceResult(verdict.get(), last, attempts, pool.now() - began, addressed);
  }

  private void begin(long now) {
    if (now >= nextStart && now < deadline) {
      attempts++;
      running.put(attempts, now);
      nextStart = now + AttemptSchedule.INTERVAL;
      pool.start(attempts);
    }
  }

  private void expire(long now) {
    running
        .entrySet()
        .removeIf(
            attempt -> {
              int number = attempt.getKey();
              boolean over =
                  now - attempt.getValue() >= AttemptSchedule.lifetime(number)
                      && pool.soFar(number).kind() != AttemptOutcome.Kind.NOT_BEGUN;
              if (over) {
                AttemptOutcome outcome = pool.soFar(number);
                pool.cancel(number);
                failed(outcome);
              }
              return over;
            });
  }

  private long wake(long now) {
    long wake = now + LOOK;
    if (now < deadline) {
      wake = Math.min(wake, Math.min(nextStart, deadline));
    }
    return wake;
  }

  private void ended(AttemptPool.Ended ended) {
    if (running.remove(ended.number()) == null) {
      return;
    }
    if (ended.outcome().isHolding()) {
      addressed = true;
      observations.add(ended.outcome(), pool.now());
    } else {
      failed(ended.outcome());
    }
  }

  private void failed(AttemptOutcome outcome) {
    withoutRoute = outcome.kind() == AttemptOutcome.Kind.NO_ROUTE ? withoutRoute + 1 : 0;
    addressed |= !outcome.isWithoutAddress();
    observations.add(outcome, pool.now());
    listener.failed(attempts, outcome);
  }

  private Optional<ProbeVerdict> verdict(long now) {
    if (observations.hold()) {
      return Optional.of(new ProbeVerdict.Holds());
    }
    AttemptOutcome conclusive = conclusive(now);
    if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted() || isAbandoned()) {
      return untestable("the run was stopped; last attempt: " + conclusive.reason());
    }
    if (withoutRoute >= WITHOUT_ROUTE) {
      return untestable(conclusive.reason());
    }
    return now < deadline ? early(conclusive, now) : atEnd(conclusive, now);
  }

  private boolean isAbandoned() {
    return !addressed && !observations.isEmpty() && listener.isAbandoned();
  }

  /**
   * Returns a verdict before the time is over, if a judgement proves that the machine is at fault.
   */
  private Optional<ProbeVerdict> early(AttemptOutcome conclusive, long now) {
    boolean due = now - began >= Math.min(JUDGED_AFTER, (deadline - began) / 2);
    return due && conclusive.isSuspicious() && judge.state(conclusive) == Judge.State.MACHINE
        ? untestable(conclusive.reason() + judged(conclusive))
        : Optional.empty();
  }

  private Optional<ProbeVerdict> atEnd(AttemptOutcome conclusive, long now) {
    if (!conclusive.isSuspicious()) {
      return switch (conclusive.kind()) {
        case NOT_BEGUN ->
            now - deadline < GRACE ? Optional.empty() : untestable(conclusive.reason());
        case NO_ROUTE, LOCAL_FAULT -> untestable(conclusive.reason());
        default -> Optional.of(new ProbeVerdict.Fails(conclusive.reason()));
      };
    }
    return switch (judge.state(conclusive)) {
      case PENDING -> Optional.empty();
      case MACHINE -> untestable(conclusive.reason() + judged(conclusive));
      case DESTINATION -> Optional.of(new ProbeVerdict.Fails(conclusive.reason()));
    };
  }

  private String judged(AttemptOutcome conclusive) {
    return judge.proof(conclusive).map(proof -> "; " + proof).orElse("");
  }

  private static Optional<ProbeVerdict> untestable(String reason) {
    return Optional.of(new ProbeVerdict.Untestable(reason));
  }

  /** Returns the most conclusive outcome of late, including attempts that run and wait. */
  private AttemptOutcome conclusive(long now) {
    Observations all = observations.copy();
    running.forEach(
        (number, start) -> {
          if (now - start >= JUDGED_AFTER || observations.isEmpty()) {
            all.add(pool.soFar(number), now);
          }
        });
    return all.conclusive(now);
  }
}
