package dev.hextet.core.state;

import dev.hextet.core.address.Address;
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
 * Recorded state of a document's resources.
 *
 * <p>Every state that is read or written satisfies these invariants; {@link #verify} checks them:
 *
 * <ol>
 *   <li>The lineage is not empty.
 *   <li>The serial is greater than 0.
 *   <li>Each resource is recorded under its own address.
 *   <li>Each recorded address is the address of a resource, not of a data source.
 *   <li>Each resource has an ID.
 *   <li>Each resource has a provider and a region.
 *   <li>The schema version of each resource is greater than 0.
 *   <li>No attribute is recorded both as a value and as a digest.
 *   <li>No digest is empty, and a sensitive output has no value.
 *   <li>No resource depends on itself or on a data source.
 *   <li>A resource without an interrupted step has no pending changes.
 *   <li>Each pinned result belongs to a data source and has the digest of its arguments.
 * </ol>
 *
 * @param lineage random name of the state, created once, so that two states are never confused;
 *     empty before the first apply
 * @param serial number of commits; 0 before the first one
 * @param resources by address
 * @param outputs by name
 * @param choices pinned results of data sources, by address
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

  /** Returns the violated invariants, in the order of their numbers; none for a valid state. */
  public List<StateViolation> verify() {
    return StateVerifier.violations(this);
  }

  /** Returns the pinned result of a data source. */
  public Optional<PinnedResult> choice(Address data) {
    return Optional.ofNullable(choices.get(data));
  }

  /** Returns the record of a resource. */
  public Optional<ResourceRecord> resource(Address address) {
    return Optional.ofNullable(resources.get(address));
  }

  /** Returns all records, sorted by address. */
  public List<ResourceRecord> records() {
    return List.copyOf(resources.values());
  }

  /** Returns a copy with other resources and outputs and the next serial. */
  public State next(Collection<ResourceRecord> records, Map<String, OutputRecord> newOutputs) {
    return withResources(records).withOutputs(new TreeMap<>(newOutputs)).withSerial(serial + 1);
  }

  /** Returns a copy with further resources. */
  public State and(Collection<ResourceRecord> more) {
    List<ResourceRecord> all = new ArrayList<>(records());
    all.addAll(more);
    return more.isEmpty() ? this : withResources(all);
  }

  /**
   * Returns a copy with other addresses.
   *
   * @param moves the new address of each address that changes
   */
  public State moved(SortedMap<Address, Address> moves) {
    if (moves.isEmpty()) {
      return this;
    }
    return withResources(records().stream().map(record -> moved(record, moves)).toList());
  }

  private static ResourceRecord moved(ResourceRecord record, SortedMap<Address, Address> moves) {
    SortedSet<Address> dependencies = new TreeSet<>();
    for (Address dependency : record.dependencies()) {
      dependencies.add(moves.getOrDefault(dependency, dependency));
    }
    return record
        .withAddress(moves.getOrDefault(record.address(), record.address()))
        .withDependencies(dependencies);
  }

  /** Returns a copy with another lineage. */
  public State withLineage(String newLineage) {
    return new State(newLineage, serial, resources, outputs, choices);
  }

  /** Returns a copy with another serial. */
  public State withSerial(long newSerial) {
    return new State(lineage, newSerial, resources, outputs, choices);
  }

  /** Returns a copy with other resources, each under its own address. */
  public State withResources(Collection<ResourceRecord> records) {
    return new State(lineage, serial, byAddress(records), outputs, choices);
  }

  /** Returns a copy with other outputs. */
  public State withOutputs(SortedMap<String, OutputRecord> newOutputs) {
    return new State(lineage, serial, resources, newOutputs, choices);
  }

  /** Returns a copy with other pinned results. */
  public State withChoices(SortedMap<Address, PinnedResult> newChoices) {
    return new State(lineage, serial, resources, outputs, newChoices);
  }

  /** Determines whether two states have the same contents, whatever their lineage and serial. */
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
