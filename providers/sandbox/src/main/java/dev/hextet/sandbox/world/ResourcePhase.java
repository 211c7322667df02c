package dev.hextet.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a resource, and the state that follows it in time.
 *
 * @param name the state in EC2's spelling
 * @param next the state that follows by itself, if any
 * @param due the time of the next state
 */
public record ResourcePhase(String name, @Nullable String next, @Nullable Instant due) {

  /** Returns a state without an end. */
  public static ResourcePhase steady(String name) {
    return new ResourcePhase(name, null, null);
  }

  /** Returns a state that gives way to another at a point in time. */
  public static ResourcePhase passing(String name, String next, Instant due) {
    return new ResourcePhase(name, next, due);
  }

  /** Returns the same phase with another final state. */
  ResourcePhase endingAs(String state) {
    return new ResourcePhase(name, state, due);
  }

  public boolean is(String state) {
    return name.equals(state);
  }

  /** Returns the phase at this time; the same object if it has not changed. */
  public ResourcePhase at(Instant now) {
    return next == null || due == null || now.isBefore(due) ? this : steady(next);
  }

  /**
   * Returns the phase at this time, where one state gives way to a middle one, and that to a last
   * one.
   */
  public ResourcePhase at(Instant now, String middle, Duration lasting, String last) {
    return due != null && middle.equals(next) && !now.isBefore(due)
        ? passing(middle, last, due.plus(lasting)).at(now)
        : at(now);
  }
}
