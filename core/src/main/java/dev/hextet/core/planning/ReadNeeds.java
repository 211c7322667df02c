package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.ordering.PlannedDependencies;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Derives the dependencies of a plan's resources and reads again, as far as the plan contains them.
 */
final class ReadNeeds {
  private ReadNeeds() {}

  static PlannedDependencies of(Plan plan) {
    SortedMap<Address, SortedSet<Address>> edges = new TreeMap<>();
    for (PlannedChange change : plan.changes()) {
      boolean goes = change.action() == Action.DELETE || change.action() == Action.FORGET;
      if (!goes) {
        SortedSet<Address> needs = new TreeSet<>(change.dependencies());
        for (Address needed : references(change.after().values())) {
          if (needed.isData()) {
            needs.add(needed);
          }
        }
        edges.put(change.address(), needs);
      }
    }
    for (PlannedRead read : plan.reads()) {
      edges.put(read.address(), references(read.arguments().values()));
    }
    return new PlannedDependencies(edges);
  }

  private static SortedSet<Address> references(Value value) {
    SortedSet<Address> found = new TreeSet<>();
    collect(value, found);
    return found;
  }

  private static void collect(Value value, SortedSet<Address> found) {
    if (value instanceof Value.Unknown unknown) {
      found.addAll(Terms.blocks(unknown));
    } else if (value instanceof Value.Sensitive sensitive) {
      collect(sensitive.value(), found);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> collect(item, found));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> collect(member, found));
    }
  }
}
