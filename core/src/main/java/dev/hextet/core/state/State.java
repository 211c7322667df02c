package dev.hextet.core.state;

import dev.hextet.core.resource.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that was recorded.
 *
 * @param lineage made once, so that two states are never taken for one; empty before the first
 *     apply
 * @param serial grows by one with every commit; 0 before the first
 * @param resources by address
 * @param outputs by name
 * @param choices of data sources that keep theirs, by address
 */
public record State(
    String lineage,
    long serial,
    SortedMap<Address, ResourceRecord> resources,
    SortedMap<String, OutputRecord> outputs,
    SortedMap<Address, PinnedResult> choices) {

  /** The state before the first apply. */
  public static final State NONE =
      new State("", 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  public State {
    Objects.requireNonNull(lineage, "lineage");
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
  }

  public Optional<PinnedResult> choice(Address data) {
    return Optional.ofNullable(choices.get(data));
  }

  public Optional<ResourceRecord> resource(Address address) {
    return Optional.ofNullable(resources.get(address));
  }

  /** All records, sorted by address. */
  public List<ResourceRecord> records() {
    return List.copyOf(resources.values());
  }

  /** The same with other contents and the next serial. */
  public State next(Collection<ResourceRecord> records, Map<String, OutputRecord> newOutputs) {
    return new State(lineage, serial + 1, byAddress(records), new TreeMap<>(newOutputs), choices);
  }

  /** The same with more resources, not yet committed. */
  public State and(Collection<ResourceRecord> more) {
    List<ResourceRecord> all = new ArrayList<>(records());
    all.addAll(more);
    return more.isEmpty() ? this : with(all);
  }

  /** The same with other resources, not yet committed. */
  public State with(Collection<ResourceRecord> records) {
    return new State(lineage, serial, byAddress(records), outputs, choices);
  }

  /**
   * The same with other addresses.
   *
   * @param moves from each address that changes to the one that it has now
   */
  public State moved(SortedMap<Address, Address> moves) {
    if (moves.isEmpty()) {
      return this;
    }
    return with(records().stream().map(record -> moved(record, moves)).toList());
  }

  private static ResourceRecord moved(ResourceRecord record, SortedMap<Address, Address> moves) {
    SortedSet<Address> needs = new TreeSet<>();
    for (Address needed : record.dependencies()) {
      needs.add(moves.getOrDefault(needed, needed));
    }
    return record.at(moves.getOrDefault(record.address(), record.address())).needing(needs);
  }

  /** The same with other choices. */
  public State choosing(SortedMap<Address, PinnedResult> newChoices) {
    return new State(lineage, serial, resources, outputs, newChoices);
  }

  /** The same with another serial. */
  public State at(long newSerial) {
    return new State(lineage, newSerial, resources, outputs, choices);
  }

  /** The same under a lineage. */
  public State under(String newLineage) {
    return new State(newLineage, serial, resources, outputs, choices);
  }

  /** Whether the same things are recorded, whatever the serial. */
  public boolean sameContents(State other) {
    return resources.equals(other.resources)
        && outputs.equals(other.outputs)
        && choices.equals(other.choices);
  }

  private static SortedMap<Address, ResourceRecord> byAddress(Collection<ResourceRecord> records) {
    SortedMap<Address, ResourceRecord> sorted = new TreeMap<>();
    records.forEach(record -> sorted.put(record.address(), record));
    return sorted;
  }
}
