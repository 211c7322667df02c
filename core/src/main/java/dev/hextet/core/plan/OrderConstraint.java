package dev.hextet.core.plan;

/**
 * A requirement of a rule that one step waits for another.
 *
 * @param step the step that waits
 * @param before the step that it waits for
 * @param rule the rule
 * @param reason why the rule applies, as a clause about the resource of the waiting step: {@code
 *     depends on aws_vpc.main}
 */
public record OrderConstraint(StepId step, StepId before, OrderRule rule, String reason) {

  /** The reason and the rule. */
  public String words() {
    return reason + " (" + rule.label() + ")";
  }

  @Override
  public String toString() {
    return step + " waits for " + before + ": " + words();
  }
}
