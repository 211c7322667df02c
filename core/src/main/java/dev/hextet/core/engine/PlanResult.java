package dev.hextet.core.engine;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.ResourceRecord;
import java.util.List;

/**
 * A plan that was made.
 *
 * @param plan the plan
 * @param recovered resources that an interrupted run had made and that were found again
 * @param interrupted whether a run was interrupted; it must be recovered before the plan is carried
 *     out
 * @param unrecorded whether carrying it out records something else than is recorded, even if no
 *     step is to be done
 */
public record PlanResult(
    Plan plan, List<ResourceRecord> recovered, boolean interrupted, boolean unrecorded) {
  public PlanResult {
    recovered = List.copyOf(recovered);
  }
}
