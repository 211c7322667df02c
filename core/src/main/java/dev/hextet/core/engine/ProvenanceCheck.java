package dev.hextet.core.engine;

import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ProviderPlacement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares where a saved plan was made with where it is to be carried out. */
final class ProvenanceCheck {

  private final Clouds clouds;

  ProvenanceCheck(Clouds clouds) {
    this.clouds = clouds;
  }

  /** Returns where each provider configuration leads that a plan uses. */
  SortedMap<String, CloudLocation> of(Plan plan) {
    SortedMap<String, CloudLocation> places = new TreeMap<>();
    for (String provider : plan.providersInUse()) {
      places.put(provider, clouds.place(provider).of(knownAccount(provider)));
    }
    return places;
  }

  /** Returns the account; empty for an endpoint without one. */
  private String knownAccount(String provider) {
    try {
      return clouds.of(provider).account();
    } catch (CloudFault e) {
      return "";
    }
  }

  /**
   * Checks that a plan leads to where it was made.
   *
   * @throws StalePlanException if it does not
   */
  void check(Plan plan) {
    for (String provider : plan.providersInUse()) {
      check(provider, clouds.place(provider), plan.basis().places());
    }
    for (PlannedChange change : plan.changes()) {
      check(change, change.plannedPlacement());
      check(change, change.former());
    }
  }

  private void check(String provider, CloudLocation here, Map<String, CloudLocation> places) {
    CloudLocation made = places.get(provider);
    if (made == null) {
      boolean harmless = places.isEmpty() && !here.endpoint().equals(CloudLocation.AWS);
      if (!harmless) {
        throw new StalePlanException(
            PlanDiagnostic.PLAN_WITHOUT_PLACE.with(provider, here.words()));
      }
      return;
    }
    CloudLocation now =
        made.equals(here.of(made.account())) ? inAccount(made, provider, here) : here;
    if (!made.equals(now)) {
      throw new StalePlanException(
          PlanDiagnostic.PLAN_OF_ANOTHER_PLACE.with(made.words(), provider, now.words()));
    }
  }

  /** Adds the account, which is requested only if all other parts are equal. */
  private CloudLocation inAccount(CloudLocation made, String provider, CloudLocation here) {
    return made.account().isEmpty() ? here : here.of(clouds.of(provider).account());
  }

  private void check(PlannedChange change, ProviderPlacement placement) {
    String here = clouds.place(placement.provider()).region();
    if (!placement.region().equals(here)) {
      throw new StalePlanException(
          PlanDiagnostic.PLAN_OF_ANOTHER_REGION.with(
              change.address(), placement.region(), placement.provider(), here));
    }
  }
}
