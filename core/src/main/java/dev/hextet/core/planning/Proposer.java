package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.plan.AttributeChange;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.OnChange;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proposes the change of one resource: the three-way diff of its desired, prior and observed
 * values.
 */
final class Proposer {
  private final PlannerInputs inputs;
  private final ObservedResources live;
  private final PlannedCheckContext world;
  private final BlockEvaluation evaluation;

  Proposer(
      PlannerInputs inputs,
      ObservedResources live,
      PlannedCheckContext world,
      Diagnostics problems) {
    this.inputs = inputs;
    this.live = live;
    this.world = world;
    this.evaluation = new BlockEvaluation(world, inputs.types(), problems);
  }

  /**
   * Proposes the change of a resource.
   *
   * @param scope scope of its expressions
   * @param triggers the changed references that replace it
   */
  Proposal propose(ResourceConfiguration resource, Scope scope, List<String> triggers) {
    SortedMap<String, Value> wanted = evaluation.wanted(resource, resource.type().schema(), scope);
    Optional<ResourceRecord> record = live.record(resource.address());
    record.ifPresent(
        found ->
            wanted.replaceAll((name, value) -> resource.type().inOwnForm(name, value, found.id())));
    return record.isEmpty()
        ? creation(resource, wanted)
        : change(resource, wanted, record.get(), triggers);
  }

  private Proposal creation(ResourceConfiguration resource, SortedMap<String, Value> wanted) {
    Attributes after = fresh(resource, wanted);
    SortedSet<String> configured = configured(resource, wanted, after);
    return new Proposal(
        resource,
        placement(resource),
        Optional.empty(),
        AttributeChange.between(Attributes.EMPTY, after).withChanged(configured),
        configured,
        ReplacementDecision.NONE,
        ChangeSettings.of(resource.timeouts()));
  }

  private SortedSet<String> configured(
      ResourceConfiguration resource, Map<String, Value> wanted, Attributes planned) {
    MergedTags wholes = new MergedTags(resource);
    wholes.check(planned, evaluation.problems());
    SortedSet<String> configured = new TreeSet<>(wanted.keySet());
    wholes.addConfigured(planned, configured);
    return configured;
  }

  private ProviderPlacement placement(ResourceConfiguration resource) {
    return inputs.placements().of(resource.provider());
  }

  /** Returns the attributes of a new resource; computed ones are unknown. */
  private Attributes fresh(ResourceConfiguration resource, SortedMap<String, Value> wanted) {
    SortedMap<String, Value> after = new TreeMap<>();
    for (Attribute<?> attribute : resource.type().schema().attributes().values()) {
      Value unknown = unknown(resource, attribute);
      Value value = wanted.get(attribute.name());
      after.put(
          attribute.name(),
          value != null
              ? attribute.kind().completed(value, unknown, term(resource, attribute))
              : attribute.presence() == Presence.OPTIONAL ? attribute.fallback() : unknown);
    }
    return foreseen(resource, after);
  }

  private static Term term(ResourceConfiguration resource, Attribute<?> attribute) {
    return Terms.of(Reference.to(resource.address(), attribute.name()));
  }

  private static Value unknown(ResourceConfiguration resource, Attribute<?> attribute) {
    return attribute.unknown(term(resource, attribute));
  }

  private Attributes foreseen(ResourceConfiguration resource, SortedMap<String, Value> after) {
    return resource
        .type()
        .foresee(
            new DesiredResource(
                resource.address(), new Attributes(Value.map(after)), placement(resource)));
  }

  private Proposal change(
      ResourceConfiguration resource,
      SortedMap<String, Value> wanted,
      ResourceRecord record,
      List<String> triggers) {
    Attributes requested = new Attributes(Value.map(wanted));
    Attributes before = live.recognized(record, reported(resource, record, requested), requested);
    SortedMap<String, Value> after = new TreeMap<>();
    SortedSet<String> changed = new TreeSet<>();
    for (Attribute<?> attribute : resource.type().schema().attributes().values()) {
      Value value = kept(resource, attribute, wanted, record, before);
      after.put(attribute.name(), value);
      boolean ours = attribute.isSettable() || record.pending().has(attribute.name());
      if (ours && !live.same(record, attribute, before, value)) {
        changed.add(attribute.name());
      }
    }
    for (String name : chosenAnew(resource, wanted, after)) {
      after.put(name, unknown(resource, resource.type().schema().attribute(name).orElseThrow()));
      changed.add(name);
    }
    SortedSet<String> forcing = forcing(resource, before, after, changed);
    boolean triggered = !triggers.isEmpty() || isRequested(resource.address());
    boolean moved = !inputs.placements().of(record).provider().equals(resource.provider());
    boolean replace = !forcing.isEmpty() || triggered || moved;
    Attributes planned =
        replace ? fresh(resource, wanted) : updated(resource, after, changed, before);
    new MergedTags(resource)
        .addChanged(
            before,
            planned,
            whole -> live.same(record, whole, before, planned.value(whole)),
            changed);
    return new Proposal(
        resource,
        placement(resource),
        Optional.of(record),
        new AttributeChange(live.recognized(record, before, planned), planned, changed, forcing),
        configured(resource, wanted, planned),
        new ReplacementDecision(replace, triggers),
        ChangeSettings.of(resource.timeouts()));
  }

  /** Returns the live attributes, with the parts that only their wholes contain. */
  private Attributes reported(
      ResourceConfiguration resource, ResourceRecord record, Attributes requested) {
    return new MergedTags(resource)
        .reported(
            live.own(record, requested),
            requested,
            bare -> foreseen(resource, bare.values().entries()),
            (name, value) -> live.isRecorded(record, name, value));
  }

  private Set<String> chosenAnew(
      ResourceConfiguration resource, Map<String, Value> wanted, SortedMap<String, Value> after) {
    DesiredResource kept =
        new DesiredResource(
            resource.address(), new Attributes(Value.map(after)), placement(resource));
    return resource.type().chosenAnew(kept, wanted.keySet(), world);
  }

  private boolean isRequested(Address address) {
    return inputs.scope().replace().stream().anyMatch(option -> option.includes(address));
  }

  /** The value that an attribute of an existing resource is to have. */
  private static Value kept(
      ResourceConfiguration resource,
      Attribute<?> attribute,
      Map<String, Value> wanted,
      ResourceRecord record,
      Attributes before) {
    Value present = before.value(attribute);
    if (resource.lifecycle().ignores(attribute.name())) {
      return present;
    }
    Value value =
        IgnoredParts.kept(
            resource.lifecycle().ignoreChanges(),
            attribute.name(),
            wanted.getOrDefault(attribute.name(), Value.NULL),
            present);
    if (!value.isNull()) {
      return attribute.kind().completed(value, present, term(resource, attribute));
    }
    boolean takenOut =
        record.configured().contains(attribute.name())
            || excluded(resource, attribute.name(), wanted.keySet());
    if (takenOut && attribute.presence() == Presence.OPTIONAL) {
      return attribute.fallback();
    }
    return record.pending().has(attribute.name())
        ? record.pending().values().get(attribute.name())
        : present;
  }

  /** Determines whether the document sets another attribute that excludes this one. */
  private static boolean excluded(
      ResourceConfiguration resource, String attribute, Set<String> wanted) {
    return resource.type().exclusive().stream()
        .filter(exclusive -> exclusive.contains(attribute))
        .flatMap(Set::stream)
        .anyMatch(wanted::contains);
  }

  private SortedSet<String> forcing(
      ResourceConfiguration resource,
      Attributes before,
      SortedMap<String, Value> after,
      SortedSet<String> changed) {
    SortedSet<String> forcing = new TreeSet<>();
    for (String name : changed) {
      if (resource.type().schema().attribute(name).orElseThrow().onChange() == OnChange.REPLACE) {
        forcing.add(name);
      }
    }
    ResourceChange change =
        new ResourceChange(
            resource.address(),
            ChangeOperation.UPDATE,
            before,
            new Attributes(Value.map(after)),
            changed,
            placement(resource));
    forcing.addAll(resource.type().forcing(change));
    return forcing;
  }

  /**
   * Returns the attributes after an in-place update; computed values that it changes are unknown.
   */
  private Attributes updated(
      ResourceConfiguration resource,
      SortedMap<String, Value> after,
      SortedSet<String> changed,
      Attributes before) {
    SortedMap<String, Value> updated = new TreeMap<>(after);
    for (Attribute<?> attribute : resource.type().schema().attributes().values()) {
      boolean given =
          attribute.presence() == Presence.COMPUTED
              || attribute.presence() == Presence.CLOUD_DEFAULT
                  && !resource.attributes().containsKey(attribute.name());
      if (given && attribute.changesWith().stream().anyMatch(cause -> changed.contains(cause))) {
        updated.put(attribute.name(), unknown(resource, attribute));
      }
    }
    return new MergedTags(resource).kept(foreseen(resource, updated), before);
  }
}
