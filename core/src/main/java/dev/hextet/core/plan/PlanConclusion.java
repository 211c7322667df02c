package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.PinnedResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Checks and records at the end of an apply, besides resources.
 *
 * @param outputs of the document and of the state, sorted by name
 * @param checks the open conditions and the probes
 * @param choices the pinned results of data sources
 */
public record PlanConclusion(
    List<OutputChange> outputs, PlannedChecks checks, SortedMap<Address, PinnedResult> choices) {
  /** Without outputs, checks and pinned results. */
  public static final PlanConclusion NONE =
      new PlanConclusion(List.of(), PlannedChecks.NONE, new TreeMap<>());

  public PlanConclusion {
    outputs = List.copyOf(outputs);
    Objects.requireNonNull(checks, "checks");
    choices = Sorted.copy(choices);
  }

  public PlanConclusion withOutputs(List<OutputChange> newOutputs) {
    return new PlanConclusion(newOutputs, checks, choices);
  }

  public PlanConclusion withChoices(Map<Address, PinnedResult> newChoices) {
    return new PlanConclusion(outputs, checks, Sorted.copy(newChoices));
  }
}
