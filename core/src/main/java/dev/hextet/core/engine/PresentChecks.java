package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.CheckStatus;
import dev.hextet.core.plan.PlannedChecks;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.state.State;
import java.util.List;
import java.util.Optional;

/**
 * The checks of a document over a recorded state.
 *
 * @param statuses the statuses of the assertions, sorted by check
 * @param probes the probes, with the recorded values
 * @param state the recorded state
 * @param warnings the problems of the checks
 */
public record PresentChecks(
    List<CheckStatus> statuses, List<PlannedProbe> probes, State state, List<Diagnostic> warnings) {

  public PresentChecks {
    statuses = List.copyOf(statuses);
    probes = List.copyOf(probes);
    warnings = List.copyOf(warnings);
  }

  static PresentChecks of(PlannedChecks checks, State state, List<Diagnostic> warnings) {
    List<PlannedProbe> probes =
        checks.probes().stream()
            .map(
                probe ->
                    probe.isKnown()
                        ? probe
                        : unrecorded(probe, state)
                            .map(missing -> probe.failing(missing + " is not recorded"))
                            .orElse(probe))
            .toList();
    return new PresentChecks(checks.statuses(), probes, state, warnings);
  }

  /** Returns the first resource of a probe that the state does not record. */
  private static Optional<Address> unrecorded(PlannedProbe probe, State state) {
    return probe.subjects().stream()
        .filter(subject -> !subject.isData())
        .filter(
            subject ->
                state.records().stream()
                    .map(record -> record.address())
                    .noneMatch(
                        address -> address.equals(subject) || address.whole().equals(subject)))
        .findFirst();
  }
}
