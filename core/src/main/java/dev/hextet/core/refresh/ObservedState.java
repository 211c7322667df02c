package dev.hextet.core.refresh;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.schema.Attributes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The live resources.
 *
 * @param resources attributes of each recorded resource that still exists
 * @param facts answers for the checks of new and changed resources
 * @param lookups answers for data blocks
 */
public record ObservedState(
    SortedMap<Address, Attributes> resources, ReadAnswers facts, LookupAnswers lookups) {
  public ObservedState {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }

  /** Creates an observed state before the reads of data blocks. */
  public ObservedState(SortedMap<Address, Attributes> resources, ReadAnswers facts) {
    this(resources, facts, LookupAnswers.NONE);
  }

  /** Nothing is there, and nothing was looked up. */
  public static ObservedState nothing() {
    return new ObservedState(new TreeMap<>(), new JoinedAnswers(Map.of(), Set.of()));
  }

  /** Returns a state without live resources and without a cloud. */
  public static ObservedState offline() {
    return nothing().with(LookupAnswers.OFFLINE);
  }

  /** The same with other look-ups. */
  public ObservedState with(LookupAnswers others) {
    return new ObservedState(resources, facts, others);
  }

  /**
   * Returns a copy in which some resources are replaced.
   *
   * @param read addresses of the resources that were read
   * @param seen their new observations
   */
  public ObservedState with(Set<Address> read, ObservedState seen) {
    SortedMap<Address, Attributes> all = new TreeMap<>(resources);
    all.keySet().removeAll(read);
    all.putAll(seen.resources);
    return new ObservedState(all, facts, lookups);
  }

  /** The live attributes; empty if it is gone. */
  public Optional<Attributes> resource(Address address) {
    return Optional.ofNullable(resources.get(address));
  }
}
