package dev.hextet.core.resource;

import java.util.Objects;

/**
 * The position of a call in an in-place update.
 *
 * @param phase the part of the update
 * @param takes true if the call removes something that other resources may still use: those to be
 *     destroyed are destroyed before, and the call is repeated while the cloud rejects it for them
 */
public record CallTiming(Phase phase, boolean takes) {
  /** In the middle part, without taking anything away. */
  public static final CallTiming USUAL = new CallTiming(Phase.MIDDLE, false);

  public CallTiming {
    Objects.requireNonNull(phase, "phase");
  }

  public CallTiming withPhase(Phase newPhase) {
    return new CallTiming(newPhase, takes);
  }

  public CallTiming withTakes(boolean newTakes) {
    return new CallTiming(phase, newTakes);
  }
}
