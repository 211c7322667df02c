package dev.hextet.core.plan;

import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is there, seen with what was recorded: sensitive attributes are marked, drift is told. */
final class ObservedResources {
  private final State state;
  private final Sealer sealer;
  private final ObservedState observed;
  private final Set<Address> imports;
  private final Function<String, ResourceType> types;
  private final Map<String, List<Attributes>> parts = new HashMap<>();

  /**
   * @param imports what of the state is recorded only by this plan
   */
  ObservedResources(
      State state,
      Sealer sealer,
      ObservedState observed,
      Set<Address> imports,
      Function<String, ResourceType> types) {
    this.state = state;
    this.sealer = sealer;
    this.observed = observed;
    this.imports = Set.copyOf(imports);
    this.types = types;
  }

  /** The record of a resource that is still there. */
  Optional<ResourceRecord> record(Address address) {
    return state.resource(address).filter(record -> observed.resource(address).isPresent());
  }

  /**
   * The live attributes; those that were recorded as sensitive are marked. Where only the recorded
   * digest is there, the value is unknown.
   */
  Attributes attributes(ResourceRecord record) {
    Attributes live = observed.resource(record.address()).orElse(Attributes.EMPTY);
    for (String name : record.sensitive().keySet()) {
      Value seen = live.values().get(name);
      String expression = record.address() + "." + name;
      Value shown = seen.isNull() ? Value.unknown(expression) : seen;
      live = new Attributes(live.values().with(name, Value.sensitive(shown, expression)));
    }
    return live;
  }

  /**
   * The same without what is recorded as resources of their own.
   *
   * @param wanted what the resource is to be
   */
  Attributes own(ResourceRecord record, Attributes wanted) {
    Attributes live = attributes(record);
    String name = record.address().type();
    ResourceType type = types.apply(name);
    return type.parts().isEmpty()
        ? live
        : type.own(live, wanted, parts.computeIfAbsent(name, key -> parts(type.parts())));
  }

  private List<Attributes> parts(Set<String> names) {
    return state.records().stream()
        .filter(record -> names.contains(record.address().type()))
        .map(record -> new Attributes(record.attributes()))
        .toList();
  }

  /** Whether of a value only the digest is recorded, and no read told it. */
  static boolean isDigest(Value before) {
    return before instanceof Value.Sensitive && !before.isKnown();
  }

  /** The same attributes, in which a digest is replaced by the wanted value that has it. */
  Attributes recognized(ResourceRecord record, Attributes before, Attributes wanted) {
    SortedMap<String, Value> values = new TreeMap<>(before.values().entries());
    values.replaceAll(
        (name, value) -> {
          Value candidate = wanted.values().get(name);
          return isDigest(value) && isRecorded(record, name, candidate)
              ? Value.sensitive(candidate.unmarked(), record.address() + "." + name)
              : value;
        });
    return new Attributes(new Value.MapOf(values));
  }

  /** Whether a value is the one that is recorded as a digest. */
  boolean isRecorded(ResourceRecord record, String name, Value value) {
    return record.isRecorded(sealer, name, value);
  }

  /**
   * Whether a wanted value is what is live. A sensitive value that no read tells is compared by its
   * digest; of what is imported, it is believed.
   */
  boolean same(ResourceRecord record, Attribute<?> attribute, Attributes before, Value wanted) {
    Value present = before.value(attribute);
    if (record.sensitive().containsKey(attribute.name())
        && (!attribute.refreshed() || isDigest(present))) {
      return isRecorded(record, attribute.name(), wanted)
          || isDigest(present) && present.equals(wanted);
    }
    boolean believed =
        imports.contains(record.address()) && !attribute.refreshed() && !before.has(attribute);
    return believed || present.unmarked().equals(wanted.unmarked());
  }

  /**
   * How what a document sets differs from what was recorded; empty if it does not. What a step left
   * undone differs from what that step was to make, and nobody else has changed it.
   */
  Optional<Drift> drift(ResourceRecord record, ResourceType type) {
    Attributes recorded = new Attributes(record.attributes());
    if (observed.resource(record.address()).isEmpty()) {
      return Optional.of(
          new Drift(
              record.address(), record.id(), recorded, Attributes.EMPTY, true, new TreeSet<>()));
    }
    Attributes live = attributes(record);
    SortedSet<String> changed = new TreeSet<>();
    if (record.remainder().isOpen()) {
      return Optional.empty();
    }
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      if (isLookedAt(record, attribute, type.schema())
          && !asRecorded(record, attribute, recorded, live)) {
        changed.add(attribute.name());
      }
    }
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Drift(record.address(), record.id(), recorded, live, false, changed));
  }

  /** What the document sets; instead of a secret part, the whole that tells it. */
  private static boolean isLookedAt(ResourceRecord record, Attribute<?> attribute, Schema schema) {
    String name = attribute.name();
    boolean told = attribute.refreshed() && !isSecretPart(record, attribute);
    return told
        && (record.configured().contains(name)
            || schema.attributes().values().stream()
                .anyMatch(part -> part.partOf().equals(name) && isSecretPart(record, part)));
  }

  private static boolean isSecretPart(ResourceRecord record, Attribute<?> attribute) {
    return !attribute.partOf().isEmpty() && record.sensitive().containsKey(attribute.name());
  }

  private boolean asRecorded(
      ResourceRecord record, Attribute<?> attribute, Attributes recorded, Attributes live) {
    Value seen = live.value(attribute);
    return record.sensitive().containsKey(attribute.name())
        ? isDigest(seen) || isRecorded(record, attribute.name(), seen)
        : recorded.value(attribute).equals(seen);
  }
}
