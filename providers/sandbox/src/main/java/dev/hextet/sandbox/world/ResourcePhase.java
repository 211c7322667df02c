package dev.hextet.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands in its life, and where time alone will take it.
 *
 * @param name the state as EC2 spells it
 * @param next the state that follows by itself, if any
 * @param due when it does
 */
public record ResourcePhase(String name, @Nullable String next, @Nullable Instant due) {

  /** A state that lasts until someone changes it. */
  public static ResourcePhase steady(String name) {
    return new ResourcePhase(name, null, null);
  }

  /** A state that gives way to another at a point in time. */
  public static ResourcePhase passing(String name, String next, Instant due) {
    return new ResourcePhase(name, next, due);
  }

  /** The same on the way to another state. */
  ResourcePhase endingAs(String state) {
    return new ResourcePhase(name, state, due);
  }

  public boolean is(String state) {
    return name.equals(state);
  }

  /** The phase at this time; this very object if nothing has changed. */
  public ResourcePhase at(Instant now) {
    return next == null || due == null || now.isBefore(due) ? this : steady(next);
  }

  /** The phase at this time, where one state gives way not to a lasting one but to a third. */
  public ResourcePhase at(Instant now, String middle, Duration lasting, String last) {
    return due != null && middle.equals(next) && !now.isBefore(due)
        ? passing(middle, last, due.plus(lasting)).at(now)
        : at(now);
  }
}
