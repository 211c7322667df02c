package dev.hextet.core.planning;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.state.ResourceRecord;
import java.util.Collection;

/** Checks that no resource counts as deleted only because it cannot be reached. */
public final class PlacementChecks {
  private final ProviderPlacements placements;
  private final Diagnostics problems = new Diagnostics();

  private PlacementChecks(ProviderPlacements placements) {
    this.placements = placements;
  }

  /**
   * Checks that every record can be reached.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if one cannot
   */
  public static void reach(ProviderPlacements placements, Collection<ResourceRecord> records) {
    PlacementChecks checks = new PlacementChecks(placements);
    records.stream().filter(record -> !placements.reaches(record)).forEach(checks::unreached);
    checks.problems.throwIfErrors();
  }

  /**
   * Checks that resources with a new provider configuration exist there.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if a resource is missing, because the account
   *     may be another one
   */
  public static void found(
      ProviderPlacements placements, Collection<ResourceRecord> records, ObservedState observed) {
    PlacementChecks checks = new PlacementChecks(placements);
    records.stream()
        .filter(record -> observed.resource(record.address()).isEmpty())
        .filter(record -> !placements.of(record).provider().equals(record.provider()))
        .forEach(checks::unfound);
    checks.problems.throwIfErrors();
  }

  private void unreached(ResourceRecord record) {
    if (placements.exists(record.provider())) {
      moved(record);
    } else {
      missing(record);
    }
  }

  private void missing(ResourceRecord record) {
    error(
        record,
        PlanDiagnostic.PROVIDER_MISSING.with(
            record.address(), record.provider(), record.id(), record.region()));
  }

  private void moved(ResourceRecord record) {
    error(
        record,
        PlanDiagnostic.PROVIDER_MOVED.with(
            record.address(),
            record.region(),
            record.provider(),
            placements.of(record.provider()).region()));
  }

  private void unfound(ResourceRecord record) {
    String provider = placements.of(record).provider();
    error(
        record,
        PlanDiagnostic.NOT_FOUND_WITH_PROVIDER.with(
            record.address(), provider, record.id(), record.provider()));
  }

  private void error(ResourceRecord record, DiagnosticMessage message) {
    problems.add(
        message.at(placements.place(record).orElse(null)).about(record.address().toString()));
  }
}
