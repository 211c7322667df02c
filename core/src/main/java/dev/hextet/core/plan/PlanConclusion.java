package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.PinnedResult;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks and records at the end of an apply, besides resources.
 *
 * @param outputs of the document and of the state, sorted by name
 * @param checks the open conditions: assertions, sorted by check, and conditions of data sources
 * @param choices the pinned results of data sources
 */
public record PlanConclusion(
    List<OutputChange> outputs,
    List<PlannedCondition> checks,
    SortedMap<Address, PinnedResult> choices) {
  /** Without outputs, checks and pinned results. */
  public static final PlanConclusion NONE =
      new PlanConclusion(List.of(), List.of(), new TreeMap<>());

  public PlanConclusion {
    outputs = List.copyOf(outputs);
    checks = List.copyOf(checks);
    choices = Sorted.copy(choices);
  }

  public PlanConclusion withOutputs(List<OutputChange> newOutputs) {
    return new PlanConclusion(newOutputs, checks, choices);
  }

  public PlanConclusion withChoices(Map<Address, PinnedResult> newChoices) {
    return new PlanConclusion(outputs, checks, Sorted.copy(newChoices));
  }
}
