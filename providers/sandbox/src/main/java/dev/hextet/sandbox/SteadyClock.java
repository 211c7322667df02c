package dev.hextet.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A clock that starts with another one and then goes on by itself: setting the machine's clock
 * makes nothing here last longer or shorter.
 */
final class SteadyClock extends UtcClock {
  private final Instant start;
  private final LongSupplier nanoClock;
  private final long began;

  SteadyClock(Clock first, LongSupplier nanoClock) {
    this.start = first.instant();
    this.nanoClock = nanoClock;
    this.began = nanoClock.getAsLong();
  }

  /** Starts with the machine's clock. */
  static Clock now() {
    return new SteadyClock(Clock.systemUTC(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanoClock.getAsLong() - began);
  }
}
