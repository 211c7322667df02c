package dev.hextet.core.refresh;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Answers;
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
public record Observed(SortedMap<Address, Attributes> resources, Answers facts, Lookups lookups) {
  public Observed {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }

  /** What is there, before any data block was looked up. */
  public Observed(SortedMap<Address, Attributes> resources, Answers facts) {
    this(resources, facts, Lookups.NONE);
  }

  /** Nothing is there, and nothing was looked up. */
  public static Observed nothing() {
    return new Observed(new TreeMap<>(), new JoinedAnswers(Map.of()));
  }

  /** Nothing is known of what is there, and nothing can be looked up. */
  public static Observed offline() {
    return nothing().with(Lookups.OFFLINE);
  }

  /** The same with other look-ups. */
  public Observed with(Lookups others) {
    return new Observed(resources, facts, others);
  }

  /**
   * The same with other resources in place of some.
   *
   * @param read the addresses that were read
   * @param seen what is there of them
   */
  public Observed with(Set<Address> read, Observed seen) {
    SortedMap<Address, Attributes> all = new TreeMap<>(resources);
    all.keySet().removeAll(read);
    all.putAll(seen.resources);
    return new Observed(all, facts, lookups);
  }

  /** The live attributes; empty if it is gone. */
  public Optional<Attributes> resource(Address address) {
    return Optional.ofNullable(resources.get(address));
  }
}
