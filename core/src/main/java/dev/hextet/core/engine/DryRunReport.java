package dev.hextet.core.engine;

import dev.hextet.core.resource.DryRunOutcome;
import java.util.List;

/**
 * Results of the dry runs of a plan's calls.
 *
 * @param calls the calls in the order of the plan, up to the first one that was carried out
 */
public record DryRunReport(List<DryRunCall> calls) {
  public DryRunReport {
    calls = List.copyOf(calls);
  }

  /** Returns the calls with an outcome. */
  public List<DryRunCall> with(DryRunOutcome outcome) {
    return calls.stream().filter(call -> call.result().outcome() == outcome).toList();
  }
}
