package dev.hextet.sandbox.world;

import java.time.Duration;

/**
 * What becomes of the things that one call makes or changes.
 *
 * @param hiddenFor how long they cannot be seen, beside the read lag
 * @param hiddenReads for how many calls that would have seen them they cannot be seen
 * @param end the state that a passing state ends as; empty for the usual one
 */
public record ChangeFate(Duration hiddenFor, int hiddenReads, String end) {

  /** Things as they usually are. */
  public static final ChangeFate NORMAL = new ChangeFate(Duration.ZERO, 0, "");

  /** No state: a passing one never ends. */
  public static final String NEVER = "never";

  /** Both of these at once. */
  public ChangeFate and(ChangeFate other) {
    return new ChangeFate(
        hiddenFor.compareTo(other.hiddenFor) > 0 ? hiddenFor : other.hiddenFor,
        Math.max(hiddenReads, other.hiddenReads),
        other.end.isEmpty() ? end : other.end);
  }

  /** A passing state under this fate. */
  ResourcePhase passing(ResourcePhase usual) {
    if (end.isEmpty()) {
      return usual;
    }
    return end.equals(NEVER) ? ResourcePhase.steady(usual.name()) : usual.endingAs(end);
  }
}
