package dev.hextet.core.engine;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.ResourceRecord;
import java.util.List;

/**
 * A plan that was made.
 *
 * @param plan the plan
 * @param recovered resources that an interrupted run had made and that were found again
 */
public record Planned(Plan plan, List<ResourceRecord> recovered) {
  public Planned {
    recovered = List.copyOf(recovered);
  }
}
