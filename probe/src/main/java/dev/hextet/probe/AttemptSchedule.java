package dev.hextet.probe;

import java.time.Duration;

/**
 * The times of attempts. A new attempt begins every {@link #INTERVAL}, also while earlier ones
 * wait. Every second attempt lives for four intervals, every fourth for eight, and so on: after any
 * moment, attempts of each length follow soon. So a service that hung before is found at once when
 * it answers, and a slow answer is still awaited. The number of attempts at a time grows with the
 * logarithm of the time only: two for each doubling.
 */
final class AttemptSchedule {
  static final long INTERVAL = Duration.ofMillis(400).toNanos();
  private static final int SHORTEST = 4;

  private AttemptSchedule() {}

  /** Returns the time in nanoseconds after which an attempt is cancelled. */
  static long lifetime(int number) {
    return SHORTEST * INTERVAL * Integer.lowestOneBit(number);
  }
}
