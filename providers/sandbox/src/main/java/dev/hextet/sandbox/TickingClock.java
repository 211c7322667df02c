package dev.hextet.sandbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that advances by a millisecond at each reading, so that calls alone make time pass. */
final class TickingClock extends UtcClock {
  private final AtomicLong now =
      new AtomicLong(Instant.parse("2026-01-02T03:04:05Z").toEpochMilli());

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now.incrementAndGet());
  }
}
