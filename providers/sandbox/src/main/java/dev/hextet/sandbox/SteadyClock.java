package dev.hextet.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * A clock that starts at the time of another one and then advances by itself. A change of the
 * machine's clock does not affect it.
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

  /** Returns a clock that starts at the time of the machine's. */
  static Clock now() {
    return new SteadyClock(Clock.systemUTC(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanoClock.getAsLong() - began);
  }
}
