package dev.hextet.core.refresh;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.schema.Attributes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is there.
 *
 * @param resources the live attributes of every recorded resource that is still there
 * @param facts what was looked up for the checks of new and changed resources
 */
public record Observed(SortedMap<Address, Attributes> resources, Answers facts) {
  public Observed {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
  }

  /** Nothing is there, and nothing was looked up. */
  public static Observed nothing() {
    return new Observed(new TreeMap<>(), new JoinedAnswers(Map.of()));
  }

  /** The live attributes; empty if it is gone. */
  public Optional<Attributes> resource(Address address) {
    return Optional.ofNullable(resources.get(address));
  }
}
