package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.OwnedResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds what another state of the same document has made, where the document has no state: the
 * state may be gone, or the document renamed, and its resources would be made a second time.
 */
final class OtherStacks {
  private static final int SHOWN = 5;

  private final Clouds clouds;

  OtherStacks(Clouds clouds) {
    this.clouds = clouds;
  }

  /**
   * Returns a warning for each other stack whose resources would all be created again by the plan.
   */
  List<Diagnostic> warnings(Plan plan) {
    Set<String> made = new HashSet<>();
    Set<String> providers = new HashSet<>();
    for (PlannedChange change : plan.changes()) {
      if (change.action().creates()) {
        made.add(change.address().toString());
        providers.add(change.plannedPlacement().provider());
      }
    }
    SortedMap<String, List<OwnedResource>> stacks = new TreeMap<>();
    for (String provider : providers) {
      owned(provider)
          .forEach(
              thing -> stacks.computeIfAbsent(thing.stack(), key -> new ArrayList<>()).add(thing));
    }
    return stacks.values().stream()
        .filter(things -> things.stream().allMatch(thing -> made.contains(current(thing))))
        .map(OtherStacks::warning)
        .toList();
  }

  private static String current(OwnedResource thing) {
    return Address.find(thing.address()).map(Address::current).map(Address::toString).orElse("");
  }

  /** Returns the owned resources; none if the permission to read tags is missing. */
  private Collection<OwnedResource> owned(String provider) {
    try {
      return clouds.of(provider).owned();
    } catch (CloudFault e) {
      return List.of();
    }
  }

  private static Diagnostic warning(List<OwnedResource> things) {
    StringBuilder list = new StringBuilder();
    things.stream()
        .limit(SHOWN)
        .forEach(thing -> list.append("\n  " + thing.address() + ": " + thing.id()));
    if (things.size() > SHOWN) {
      list.append("\n  and " + (things.size() - SHOWN) + " more");
    }
    return PlanDiagnostic.ANOTHER_STACK.with(things.get(0).stack(), list).anywhere();
  }
}
