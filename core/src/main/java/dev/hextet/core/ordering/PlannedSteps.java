package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ResourceType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The steps that changes and reads call for, without an order. */
final class PlannedSteps {
  private final List<PlannedChange> changes;
  private final List<PlannedRead> reads;
  private final Function<String, ResourceType> types;
  private final SortedMap<Address, PlannedChange> byAddress;
  private final Map<StepId, Step> steps = new HashMap<>();

  /**
   * @param plan the changes by address
   */
  PlannedSteps(
      SortedMap<Address, PlannedChange> plan,
      List<PlannedRead> reads,
      Function<String, ResourceType> types) {
    this.changes = List.copyOf(plan.values());
    this.byAddress = plan;
    this.reads = List.copyOf(reads);
    this.types = types;
    changes.forEach(this::addSteps);
    reads.forEach(read -> add(Step.read(read.address())));
  }

  private void addSteps(PlannedChange change) {
    if (change.action() == Action.UPDATE || change.action() == Action.IMPORT) {
      addParts(change);
    }
    if (change.action().creates()) {
      add(step(change, ChangeOperation.CREATE, Phase.MIDDLE));
    }
    if (change.action().deletes()) {
      add(step(change, ChangeOperation.DELETE, Phase.MIDDLE));
    }
  }

  /** Adds the parts of an update that have calls; if none has, the middle part. */
  private void addParts(PlannedChange change) {
    List<Step.Change> parts =
        Stream.of(Phase.values())
            .map(phase -> step(change, ChangeOperation.UPDATE, phase))
            .filter(part -> !part.calls().isEmpty())
            .toList();
    parts.forEach(this::add);
    if (parts.isEmpty()) {
      add(step(change, ChangeOperation.UPDATE, Phase.MIDDLE));
    }
  }

  private Step.Change step(PlannedChange change, ChangeOperation operation, Phase phase) {
    return Step.of(
        change.address(), operation, phase, change.calls(type(change), operation, phase));
  }

  private void add(Step step) {
    steps.put(step.id(), step);
  }

  Collection<Step> all() {
    return Collections.unmodifiableCollection(steps.values());
  }

  /** The changes, sorted by address. */
  List<PlannedChange> changes() {
    return changes;
  }

  List<PlannedRead> reads() {
    return reads;
  }

  Optional<PlannedChange> change(Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  ResourceType type(PlannedChange change) {
    return types.apply(change.type());
  }

  Optional<Step> step(StepId id) {
    return Optional.ofNullable(steps.get(id));
  }

  /** The step that creates a resource, or the middle part of its update. */
  Optional<StepId> main(Address address) {
    boolean creates = change(address).filter(change -> change.action().creates()).isPresent();
    return existing(creates ? StepId.create(address) : StepId.update(address, Phase.MIDDLE));
  }

  Optional<StepId> update(Address address, Phase phase) {
    return existing(StepId.update(address, phase));
  }

  Optional<StepId> deletion(Address address) {
    return existing(StepId.delete(address));
  }

  Optional<StepId> read(Address address) {
    return existing(StepId.read(address));
  }

  /** The steps after which a resource is in its planned state, except for a late update. */
  Stream<StepId> readying(Address address) {
    return Stream.of(main(address), update(address, Phase.EARLY)).flatMap(Optional::stream);
  }

  /** The steps that take something away for good: the deletion, and the late update. */
  Stream<StepId> removals(Address address) {
    return Stream.of(deletion(address), update(address, Phase.LATE)).flatMap(Optional::stream);
  }

  private Optional<StepId> existing(StepId id) {
    return Optional.of(id).filter(steps::containsKey);
  }

  /** Determines whether a resource is recorded as it is, after it was a part of another one. */
  static boolean isTakenOver(PlannedChange change) {
    return change.action() == Action.IMPORT && !change.triggers().isEmpty();
  }
}
