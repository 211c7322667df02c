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
 * What is there.
 *
 * @param resources the live attributes of every recorded resource that is still there
 * @param facts what was looked up for the checks of new and changed resources
 * @param lookups what was looked up for data blocks
 */
public record ObservedState(
    SortedMap<Address, Attributes> resources, ReadAnswers facts, LookupAnswers lookups) {
  public ObservedState {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }

  /** What is there, before any data block was looked up. */
  public ObservedState(SortedMap<Address, Attributes> resources, ReadAnswers facts) {
    this(resources, facts, LookupAnswers.NONE);
  }

  /** Nothing is there, and nothing was looked up. */
  public static ObservedState nothing() {
    return new ObservedState(new TreeMap<>(), new JoinedAnswers(Map.of()));
  }

  /** Nothing is known of what is there, and nothing can be looked up. */
  public static ObservedState offline() {
    return nothing().with(LookupAnswers.OFFLINE);
  }

  /** The same with other look-ups. */
  public ObservedState with(LookupAnswers others) {
    return new ObservedState(resources, facts, others);
  }

  /**
   * The same with other resources in place of some.
   *
   * @param read the addresses that were read
   * @param seen what is there of them
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
