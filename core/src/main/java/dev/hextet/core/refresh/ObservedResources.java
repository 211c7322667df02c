package dev.hextet.core.refresh;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The live resources joined with their records: attributes that were recorded as sensitive are
 * marked.
 */
public final class ObservedResources {
  private final State state;
  private final Sealer sealer;
  private final ObservedState observed;
  private final Set<Address> imports;
  private final Function<String, ResourceType> types;
  private final Map<String, List<Attributes>> parts = new HashMap<>();

  /**
   * @param state with the plan's moves and imports
   * @param sealer compares recorded digests
   * @param observed the answers of the reads
   * @param imports the resources that only this plan records
   * @param types returns the type of a name; never null
   */
  public ObservedResources(
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

  /** Returns the record of a resource that still exists. */
  public Optional<ResourceRecord> record(Address address) {
    return state.resource(address).filter(record -> observed.resource(address).isPresent());
  }

  /**
   * Returns the live attributes; those that were recorded as sensitive are marked. A value of which
   * only the digest is recorded is unknown.
   */
  public Attributes attributes(ResourceRecord record) {
    Attributes live = observed.resource(record.address()).orElse(Attributes.EMPTY);
    for (String name : record.sensitive().keySet()) {
      Value seen = live.values().get(name);
      Term term = Terms.of(Reference.to(record.address(), name));
      Value shown = seen.isNull() ? Value.unknown(term) : seen;
      live = new Attributes(live.values().with(name, Value.sensitive(shown, term)));
    }
    return live;
  }

  /**
   * Returns the live attributes without the parts that are recorded as resources of their own.
   *
   * @param wanted the desired attributes of the resource
   */
  public Attributes own(ResourceRecord record, Attributes wanted) {
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

  /** Determines whether only the digest of a value is recorded, and no read returned the value. */
  public static boolean isDigest(Value before) {
    return before instanceof Value.Sensitive && !before.isKnown();
  }

  /** Replaces each recorded digest by the desired value that has this digest. */
  public Attributes recognized(ResourceRecord record, Attributes before, Attributes wanted) {
    SortedMap<String, Value> values = new TreeMap<>(before.values().entries());
    values.replaceAll(
        (name, value) -> {
          Value candidate = wanted.values().get(name);
          return isDigest(value) && isRecorded(record, name, candidate)
              ? Value.sensitive(
                  candidate.unmarked(), Terms.of(Reference.to(record.address(), name)))
              : value;
        });
    return new Attributes(new Value.MapOf(values));
  }

  /** Determines whether a value is the one that is recorded as a digest. */
  public boolean isRecorded(ResourceRecord record, String name, Value value) {
    return record.isRecorded(sealer, name, value);
  }

  /**
   * Determines whether a desired value equals the live one. A sensitive value that no read returns
   * is compared by its digest; for an import, it is taken as equal.
   */
  public boolean same(
      ResourceRecord record, Attribute<?> attribute, Attributes before, Value wanted) {
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
}
