package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each wanted resource needs: what it refers to, and what its type implies. */
final class Dependencies {
  private final SortedMap<Address, SortedSet<Address>> edges;

  /**
   * @param edges from each resource to those it needs; without circles
   */
  Dependencies(SortedMap<Address, SortedSet<Address>> edges) {
    this.edges = new TreeMap<>(edges);
  }

  /** What a resource needs itself. */
  SortedSet<Address> of(Address address) {
    return Collections.unmodifiableSortedSet(edges.getOrDefault(address, new TreeSet<>()));
  }

  /** Adds a need that follows from a type; a reference that says the opposite wins. */
  void addUnlessCircular(Address from, Address to) {
    if (!from.equals(to) && edges.containsKey(to) && !reaches(to, from)) {
      edges.computeIfAbsent(from, address -> new TreeSet<>()).add(to);
    }
  }

  private boolean reaches(Address from, Address to) {
    Deque<Address> open = new ArrayDeque<>();
    Set<Address> seen = new HashSet<>();
    open.add(from);
    while (!open.isEmpty()) {
      Address next = open.remove();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(of(next));
      }
    }
    return false;
  }
}
