package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Dependencies of each desired instance: its references, and those that its type implies. The
 * address of a block stands for all its instances.
 */
public final class PlannedDependencies {
  private final SortedMap<Address, SortedSet<Address>> edges;
  private final Map<Address, List<Address>> blocks = new HashMap<>();
  private final Map<Address, SortedSet<Address>> throughData = new HashMap<>();

  /**
   * @param edges from each instance to the blocks and instances it needs; without circles
   */
  public PlannedDependencies(SortedMap<Address, SortedSet<Address>> edges) {
    this.edges = new TreeMap<>(edges);
    this.edges.keySet().forEach(instance -> members(instance.whole()).add(instance));
  }

  private List<Address> members(Address block) {
    return blocks.computeIfAbsent(block, key -> new ArrayList<>());
  }

  /**
   * Returns the direct dependencies of a resource or a data source; in place of data sources, the
   * resources that these depend on. Blocks without instances are left out.
   */
  public SortedSet<Address> of(Address address) {
    SortedSet<Address> all = new TreeSet<>();
    for (Address needed : direct(address)) {
      if (needed.isData()) {
        all.addAll(behind(needed));
      } else {
        all.add(needed);
      }
    }
    all.remove(address);
    all.removeIf(needed -> expanded(needed).isEmpty());
    return Collections.unmodifiableSortedSet(all);
  }

  private SortedSet<Address> behind(Address data) {
    SortedSet<Address> known = throughData.get(data);
    if (known == null) {
      known = new TreeSet<>();
      for (Address instance : expanded(data)) {
        known.addAll(of(instance));
      }
      throughData.put(data, known);
    }
    return known;
  }

  /** Returns the resources on which an instance depends directly, as instances. */
  public Set<Address> needed(Address address) {
    SortedSet<Address> needed = new TreeSet<>();
    of(address).forEach(resource -> needed.addAll(expanded(resource)));
    return needed;
  }

  /** Returns the resources of a block; for a data block, the resources on which it depends. */
  public Set<Address> resources(Address block) {
    SortedSet<Address> resources = new TreeSet<>();
    (block.isData() ? behind(block) : new TreeSet<>(List.of(block)))
        .forEach(resource -> resources.addAll(expanded(resource)));
    return resources;
  }

  /** Returns the direct dependencies of an instance, data sources included, as instances. */
  List<Address> instances(Address address) {
    List<Address> instances = new ArrayList<>();
    direct(address).forEach(needed -> instances.addAll(expanded(needed)));
    return instances;
  }

  private SortedSet<Address> direct(Address address) {
    return edges.getOrDefault(address, new TreeSet<>());
  }

  /** Returns all direct and indirect dependencies of an instance, as instances. */
  public Set<Address> allNeeded(Address address) {
    Deque<Address> open = new ArrayDeque<>(instances(address));
    Set<Address> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Address next = open.remove();
      if (seen.add(next)) {
        open.addAll(instances(next));
      }
    }
    return seen;
  }

  /** All instances of a block, or the instance itself. */
  List<Address> expanded(Address address) {
    return edges.containsKey(address) || !address.isWhole()
        ? List.of(address)
        : blocks.getOrDefault(address, List.of());
  }

  /** Adds a dependency that a type implies; an opposite reference wins. */
  public void addUnlessCircular(Address from, Address to) {
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
        open.addAll(instances(next));
      }
    }
    return false;
  }
}
