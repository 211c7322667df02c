package dev.hextet.core.render;

import java.util.List;

/**
 * A step in a report.
 *
 * @param number the position in the order, from 1
 * @param name the id of the step
 * @param after the numbers of the steps that it waits for, in ascending order
 * @param reasons a sentence for each wait, if requested
 * @param calls the calls in order
 */
public record ReportedStep(
    int number, String name, List<Integer> after, List<String> reasons, List<ReportedCall> calls) {
  public ReportedStep {
    after = List.copyOf(after);
    reasons = List.copyOf(reasons);
    calls = List.copyOf(calls);
  }

  /**
   * A call of a step.
   *
   * @param text the action and its arguments, shortened
   * @param conditions the states that objects must reach before the next call
   */
  public record ReportedCall(String text, List<String> conditions) {
    public ReportedCall {
      conditions = List.copyOf(conditions);
    }
  }
}
