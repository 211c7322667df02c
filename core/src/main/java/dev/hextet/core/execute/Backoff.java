package dev.hextet.core.execute;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between polls and between tries: 200 ms at first, ×1.6 each time up to 5 s, with jitter so
 * that many waiters do not ask at once. Ends at a deadline.
 */
public final class Backoff {
  private static final double FIRST_MILLIS = 200;
  private static final double GROWTH = 1.6;
  private static final double LAST_MILLIS = 5_000;
  private static final double JITTER = 0.2;

  private final StopSignal stop;
  private final long deadline;
  private double next = FIRST_MILLIS;

  /**
   * @param timeout maximum total time
   */
  public Backoff(Duration timeout) {
    this(timeout, new StopSignal());
  }

  /**
   * @param timeout maximum total time
   * @param stop ends the backoff earlier
   */
  Backoff(Duration timeout, StopSignal stop) {
    this.stop = stop;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  /** Waits a little; false if the time is over. */
  public boolean pause() throws InterruptedException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      return false;
    }
    double jitter = 1 + JITTER * (ThreadLocalRandom.current().nextDouble() * 2 - 1);
    stop.pause(Math.min(left, Math.round(next * jitter)));
    next = Math.min(LAST_MILLIS, next * GROWTH);
    return true;
  }

  /** Determines whether a part of the time since the start has elapsed. */
  boolean isOver() {
    return System.nanoTime() >= deadline;
  }
}
