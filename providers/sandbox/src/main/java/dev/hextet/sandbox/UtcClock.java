package dev.hextet.sandbox;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC, of which a subclass defines the instant. */
public abstract class UtcClock extends Clock {

  @Override
  public final ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Returns the same clock: local time is not used here. */
  @Override
  public final Clock withZone(ZoneId zone) {
    return this;
  }
}
