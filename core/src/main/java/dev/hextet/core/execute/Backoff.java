package dev.hextet.core.execute;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between polls and between attempts: 200 ms at first, ×1.6 each time up to 5 s. Jitter
 * keeps concurrent waiters apart. A deadline ends the pauses.
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

  /** Pauses; returns false, without a pause, if the deadline has come. */
  public boolean pause() throws InterruptedException {
    long left = left();
    if (left <= 0) {
      return false;
    }
    double jitter = 1 + JITTER * (ThreadLocalRandom.current().nextDouble() * 2 - 1);
    stop.pause(Math.min(left, Math.round(next * jitter)));
    next = Math.min(LAST_MILLIS, next * GROWTH);
    return true;
  }

  /** Determines whether the deadline has come, to the millisecond like the pauses. */
  boolean isOver() {
    return left() <= 0;
  }

  /** Returns the milliseconds until the deadline, rounded down. */
  private long left() {
    return (deadline - System.nanoTime()) / 1_000_000;
  }
}
