package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of a plan about resources.
 *
 * @param changes of all resources, including unchanged ones; sorted by address
 * @param drift the differences between recorded and live attributes, sorted by address
 * @param moves the recorded resources with a new address: from the old one to the new one
 * @param imports the existing resources that the plan records
 */
public record PlanResources(
    List<PlannedChange> changes,
    List<Drift> drift,
    SortedMap<Address, Address> moves,
    SortedSet<Address> imports) {
  public PlanResources {
    changes = changes.stream().sorted().toList();
    drift = List.copyOf(drift);
    moves = Sorted.copy(moves);
    imports = Sorted.copy(imports);
  }

  /** Changes without drift, moves and imports. */
  public static PlanResources of(Collection<PlannedChange> changes) {
    return new PlanResources(List.copyOf(changes), List.of(), new TreeMap<>(), new TreeSet<>());
  }

  public PlanResources withChanges(List<PlannedChange> newChanges) {
    return new PlanResources(newChanges, drift, moves, imports);
  }

  public PlanResources withDrift(List<Drift> newDrift) {
    return new PlanResources(changes, newDrift, moves, imports);
  }

  public PlanResources withImports(Collection<Address> newImports) {
    return new PlanResources(changes, drift, moves, Sorted.copy(newImports));
  }
}
