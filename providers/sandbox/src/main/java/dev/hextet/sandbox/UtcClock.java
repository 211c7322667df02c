package dev.hextet.sandbox;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock of one's own: what is left to say is what time it is. */
public abstract class UtcClock extends Clock {

  @Override
  public final ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same clock: nobody here asks for the hour of a place. */
  @Override
  public final Clock withZone(ZoneId zone) {
    return this;
  }
}
