package dev.hextet.sandbox.world;

import java.time.Duration;

/**
 * The fate of the resources that one call creates or changes.
 *
 * @param hiddenFor how long they stay hidden, beside the read lag
 * @param hiddenReads the number of calls that do not find them
 * @param end the final state after a passing one; empty for the usual one
 */
public record ChangeFate(Duration hiddenFor, int hiddenReads, String end) {

  /** The usual fate. */
  public static final ChangeFate NORMAL = new ChangeFate(Duration.ZERO, 0, "");

  /** The name of an end that never comes. */
  public static final String NEVER = "never";

  /** Returns both fates at once. */
  public ChangeFate and(ChangeFate other) {
    return new ChangeFate(
        hiddenFor.compareTo(other.hiddenFor) > 0 ? hiddenFor : other.hiddenFor,
        Math.max(hiddenReads, other.hiddenReads),
        other.end.isEmpty() ? end : other.end);
  }

  /** Returns a passing state under this fate. */
  ResourcePhase passing(ResourcePhase usual) {
    if (end.isEmpty()) {
      return usual;
    }
    return end.equals(NEVER) ? ResourcePhase.steady(usual.name()) : usual.endingAs(end);
  }
}
