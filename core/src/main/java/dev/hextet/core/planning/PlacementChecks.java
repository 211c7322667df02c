package dev.hextet.core.planning;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.state.ResourceRecord;
import java.util.Collection;

/** Checks that no resource counts as deleted only because it cannot be reached. */
public final class PlacementChecks {
  private final ProviderPlacements sites;
  private final Diagnostics problems = new Diagnostics();

  private PlacementChecks(ProviderPlacements sites) {
    this.sites = sites;
  }

  /**
   * Checks that every record can be reached.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if one cannot
   */
  public static void reach(ProviderPlacements sites, Collection<ResourceRecord> records) {
    PlacementChecks checks = new PlacementChecks(sites);
    records.stream().filter(record -> !sites.reaches(record)).forEach(checks::unreached);
    checks.problems.throwIfErrors();
  }

  /**
   * Checks that resources with a new provider configuration exist there.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if a resource is missing, because the account
   *     may be another one
   */
  public static void found(
      ProviderPlacements sites, Collection<ResourceRecord> records, ObservedState observed) {
    PlacementChecks checks = new PlacementChecks(sites);
    records.stream()
        .filter(record -> observed.resource(record.address()).isEmpty())
        .filter(record -> !sites.of(record).provider().equals(record.provider()))
        .forEach(checks::unfound);
    checks.problems.throwIfErrors();
  }

  private void unreached(ResourceRecord record) {
    if (sites.exists(record.provider())) {
      moved(record);
    } else {
      missing(record);
    }
  }

  private void missing(ResourceRecord record) {
    error(
        record,
        "ProviderMissing",
        "%s was made with provider %s, which is not there any more"
            .formatted(record.address(), record.provider()),
        ("Without its settings, %s in %s can neither be seen nor destroyed. Put the configuration"
                + " back until the resource is destroyed; or, to keep the resource, name another"
                + " configuration for %s as its provider.")
            .formatted(record.id(), record.region(), record.region()));
  }

  private void moved(ResourceRecord record) {
    error(
        record,
        "ProviderMoved",
        "%s is in %s, and provider %s is in %s now"
            .formatted(
                record.address(),
                record.region(),
                record.provider(),
                sites.of(record.provider()).region()),
        ("A resource cannot follow. Set the region back to %s; or give %s a configuration with an"
                + " alias, and name that as the resource's provider. Named another one after that,"
                + " the resource is replaced.")
            .formatted(record.region(), record.region()));
  }

  private void unfound(ResourceRecord record) {
    String provider = sites.of(record).provider();
    error(
        record,
        "NotFoundWithProvider",
        "%s is not found with provider %s".formatted(record.address(), provider),
        ("%s was made with provider %s. If %s is for another account, it is still there. Put %s"
                + " back in the document, and name it as the resource's provider.")
            .formatted(record.id(), record.provider(), provider, record.provider()));
  }

  private void error(ResourceRecord record, String code, String summary, String detail) {
    problems.add(
        Diagnostic.error(code, summary, detail, sites.place(record).orElse(null))
            .about(record.address().toString()));
  }
}
