package dev.hextet.core.plan;

import java.util.Objects;

/**
 * The version of a state that a plan was made from.
 *
 * @param lineage empty if there is no state yet
 * @param serial 0 if there is no state yet
 * @param digest of the state's text; empty if there is no state yet
 */
public record StateVersion(String lineage, long serial, String digest) {
  /** The version before the first apply. */
  public static final StateVersion NONE = new StateVersion("", 0, "");

  public StateVersion {
    Objects.requireNonNull(lineage, "lineage");
    Objects.requireNonNull(digest, "digest");
  }
}
