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

  /** The number of successive attempts without a route that prove that there is none. */
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

  /** Receives what a race finds on its way. */
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
   * @param addressed whether an address of the family was found
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
    AttemptOutcome last = telling(pool.now());
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
              boolean over = now - attempt.getValue() >= AttemptSchedule.lifetime(number);
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
    AttemptOutcome telling = telling(now);
    if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted() || isAbandoned()) {
      return untestable("the run was stopped; last attempt: " + telling.reason());
    }
    if (withoutRoute >= WITHOUT_ROUTE) {
      return untestable(telling.reason());
    }
    return now < deadline ? early(telling, now) : atEnd(telling, now);
  }

  private boolean isAbandoned() {
    return !addressed && !observations.isEmpty() && listener.isAbandoned();
  }

  /**
   * Returns a verdict before the time is over, if a judgement proves that the machine is at fault.
   */
  private Optional<ProbeVerdict> early(AttemptOutcome telling, long now) {
    boolean due = now - began >= Math.min(JUDGED_AFTER, (deadline - began) / 2);
    return due && telling.isSuspicious() && judge.state(telling) == Judge.State.MACHINE
        ? untestable(telling.reason() + judged(telling))
        : Optional.empty();
  }

  private Optional<ProbeVerdict> atEnd(AttemptOutcome telling, long now) {
    if (!telling.isSuspicious()) {
      return switch (telling.kind()) {
        case NOT_BEGUN -> now - deadline < GRACE ? Optional.empty() : untestable(telling.reason());
        case NO_ROUTE, LOCAL_FAULT -> untestable(telling.reason());
        default -> Optional.of(new ProbeVerdict.Fails(telling.reason()));
      };
    }
    return switch (judge.state(telling)) {
      case PENDING -> Optional.empty();
      case MACHINE -> untestable(telling.reason() + judged(telling));
      case DESTINATION -> Optional.of(new ProbeVerdict.Fails(telling.reason()));
    };
  }

  private String judged(AttemptOutcome telling) {
    return judge.proof(telling).map(proof -> "; " + proof).orElse("");
  }

  private static Optional<ProbeVerdict> untestable(String reason) {
    return Optional.of(new ProbeVerdict.Untestable(reason));
  }

  /** Returns the most telling outcome of late, including attempts that run and wait. */
  private AttemptOutcome telling(long now) {
    Observations all = observations.copy();
    running.forEach(
        (number, start) -> {
          if (now - start >= JUDGED_AFTER || observations.isEmpty()) {
            all.add(pool.soFar(number), now);
          }
        });
    return all.telling(now);
  }
}
