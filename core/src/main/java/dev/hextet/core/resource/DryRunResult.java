package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Objects;

/**
 * Result of a dry run of a call.
 *
 * @param outcome its outcome
 * @param words what was refused, or why the call cannot be tested; empty for a permitted call
 * @param answer the answer to an executed call; otherwise empty
 */
public record DryRunResult(DryRunOutcome outcome, String words, Value.MapOf answer) {
  private static final Value.MapOf NONE = Value.map(Map.of());

  public DryRunResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(answer, "answer");
  }

  /** Returns the result of a permitted call. */
  public static DryRunResult permitted() {
    return new DryRunResult(DryRunOutcome.PERMITTED, "", NONE);
  }

  /**
   * Returns the result of a call without permission.
   *
   * @param what the missing permission
   */
  public static DryRunResult refused(String what) {
    return new DryRunResult(DryRunOutcome.REFUSED, what, NONE);
  }

  /** Returns the result of a call that cannot be tested. */
  public static DryRunResult untestable(String reason) {
    return new DryRunResult(DryRunOutcome.UNTESTABLE, reason, NONE);
  }

  /** Returns the result of a call that was carried out. */
  public static DryRunResult executed(Value.MapOf answer) {
    return new DryRunResult(DryRunOutcome.EXECUTED, "", answer);
  }
}
