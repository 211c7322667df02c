package dev.hextet.core.engine;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.ResourceRecord;
import java.util.List;

/**
 * Result of planning.
 *
 * @param plan the plan
 * @param recovered resources of an interrupted run that were found again
 * @param interrupted true if a run was interrupted and must be recovered before the plan is applied
 * @param unrecorded true if an apply changes the recorded state, even without steps
 */
public record PlanResult(
    Plan plan, List<ResourceRecord> recovered, boolean interrupted, boolean unrecorded) {
  public PlanResult {
    recovered = List.copyOf(recovered);
  }
}
