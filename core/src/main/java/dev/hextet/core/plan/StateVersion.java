package dev.hextet.core.plan;

import java.util.Objects;

/**
 * The version of the state of a plan.
 *
 * @param lineage empty without a state
 * @param serial 0 without a state
 * @param digest of the state's text; empty without a state
 */
public record StateVersion(String lineage, long serial, String digest) {
  /** The version before the first apply. */
  public static final StateVersion NONE = new StateVersion("", 0, "");

  public StateVersion {
    Objects.requireNonNull(lineage, "lineage");
    Objects.requireNonNull(digest, "digest");
  }
}
