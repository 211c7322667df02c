package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Result of applying a plan.
 *
 * @param outcome outcome of the steps
 * @param state the committed state
 * @param outputs the document's outputs; sensitive ones are marked. Empty if a step failed
 * @param warnings of checks
 * @param probes the probes to make now, with the values of the recorded resources; empty if a step
 *     failed
 */
public record ApplyResult(
    RunOutcome outcome,
    State state,
    SortedMap<String, Value> outputs,
    List<Diagnostic> warnings,
    List<PlannedProbe> probes) {
  public ApplyResult {
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    warnings = List.copyOf(warnings);
    probes = List.copyOf(probes);
  }

  /** The same with another state. */
  ApplyResult with(State other) {
    return new ApplyResult(outcome, other, outputs, warnings, probes);
  }

  /** The same, which could not be recorded. */
  ApplyResult unrecorded(Diagnostic why) {
    return new ApplyResult(outcome.unrecorded(why), state, new TreeMap<>(), warnings, List.of());
  }

  /** The same, with other reasons why it is not complete. */
  public ApplyResult failingBy(List<Diagnostic> failures) {
    return new ApplyResult(outcome.failingBy(failures), state, outputs, warnings, probes);
  }
}
