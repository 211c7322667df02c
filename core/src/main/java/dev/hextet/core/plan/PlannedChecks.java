package dev.hextet.core.plan;

import java.util.List;

/**
 * Checks of a plan.
 *
 * @param open the open conditions: assertions, sorted by check, and conditions of data sources
 * @param statuses the status of the assertions of each check at plan time, sorted by check
 * @param probes the probes after the apply, sorted by check
 */
public record PlannedChecks(
    List<PlannedCondition> open, List<CheckStatus> statuses, List<PlannedProbe> probes) {
  /** No checks. */
  public static final PlannedChecks NONE = new PlannedChecks(List.of(), List.of(), List.of());

  public PlannedChecks {
    open = List.copyOf(open);
    statuses = List.copyOf(statuses);
    probes = List.copyOf(probes);
  }
}
