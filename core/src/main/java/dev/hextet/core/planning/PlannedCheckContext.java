package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.PathStep;
import dev.hextet.core.address.Reference;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.BlockInstances;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The desired resources and the results of data sources that were evaluated so far; grows in
 * dependency order.
 */
final class PlannedCheckContext implements CheckContext {
  private final ReadAnswers facts;
  private final Function<Address, Optional<Attributes>> live;
  private final SortedMap<Address, DesiredResource> drafts = new TreeMap<>();
  private final Map<String, Map<Address, DesiredResource>> byType = new HashMap<>();
  private final Map<String, DesiredResource> byId = new HashMap<>();
  private final Map<Key, Map<Value, List<DesiredResource>>> indices = new HashMap<>();
  private final Map<Shared<?>, Object> answers = new HashMap<>();
  private final Map<Address, SortedMap<Address, Value>> blocks = new HashMap<>();
  private final Map<Address, Value> wholes = new HashMap<>();
  private final Map<Address, Value> empty = new HashMap<>();

  private final Map<ResultKey, Attributes> results = new HashMap<>();

  private record ResultKey(String type, Value id) {}

  private record Key(String type, String attribute) {}

  PlannedCheckContext(ReadAnswers facts, Function<Address, Optional<Attributes>> live) {
    this.facts = facts;
    this.live = live;
  }

  /**
   * One more resource.
   *
   * @param schema that of its type
   */
  void add(DesiredResource draft, Schema schema) {
    indices.clear();
    answers.clear();
    add(draft.address(), draft.attributes(), schema);
    drafts.put(draft.address(), draft);
    byType
        .computeIfAbsent(draft.address().type(), type -> new TreeMap<>())
        .put(draft.address(), draft);
    draft.attributes().values().get("id").asText().ifPresent(id -> byId.putIfAbsent(id, draft));
  }

  /** Adds the desired attributes of an instance, or the result of a data source. */
  void add(Address address, Attributes attributes, Schema schema) {
    Address block = address.current().whole();
    blocks.computeIfAbsent(block, key -> new TreeMap<>()).put(address, schema.read(attributes));
    wholes.remove(block);
    if (address.isData()) {
      Value id = attributes.values().get("id").unmarked();
      results.put(new ResultKey(address.type(), id), attributes);
    }
  }

  /** Sets the value of a block without instances. */
  void put(Address block, Value whole) {
    empty.put(block, whole);
  }

  Optional<DesiredResource> draft(Address address) {
    return Optional.ofNullable(drafts.get(address));
  }

  /** Determines whether a reference is to an attribute of which only the digest is known. */
  boolean isDigest(Reference reference) {
    return !reference.path().isEmpty()
        && reference.path().get(0) instanceof PathStep.Attribute attribute
        && reference
            .address()
            .flatMap(this::draft)
            .filter(draft -> isDigest(draft, attribute.name()))
            .isPresent();
  }

  private static boolean isDigest(DesiredResource draft, String name) {
    return draft.attributes().values().get(name) instanceof Value.Sensitive value
        && ObservedResources.isDigest(value)
        && value.term().equals(Terms.of(Reference.to(draft.address(), name)));
  }

  /** Returns the value of a reference to a block: all attributes of all instances. */
  Value resolve(LocatedReferent reference) {
    return wholes.computeIfAbsent(reference.address(), this::whole);
  }

  private Value whole(Address block) {
    SortedMap<Address, Value> instances = blocks.get(block);
    Value nothing = empty.get(block);
    if (instances == null && nothing == null) {
      throw new IllegalStateException(block + " is used before it is planned");
    }
    return instances == null
        ? Objects.requireNonNull(nothing)
        : nothing != null && instances.containsKey(block)
            ? nothing
            : BlockInstances.together(instances);
  }

  @Override
  public List<DesiredResource> all(String type) {
    return List.copyOf(byType.getOrDefault(type, Map.of()).values());
  }

  @Override
  public Optional<DesiredResource> target(Value id) {
    Value plain = id.unmarked();
    if (plain instanceof Value.Unknown unknown) {
      return Terms.reference(unknown.term())
          .filter(reference -> reference.isPath("id"))
          .flatMap(Reference::address)
          .flatMap(this::draft);
    }
    return plain.asText().map(byId::get);
  }

  @Override
  public List<DesiredResource> having(String type, Attribute<?> attribute, Value value) {
    return indices
        .computeIfAbsent(new Key(type, attribute.name()), key -> index(type, attribute))
        .getOrDefault(value.unmarked(), List.of());
  }

  @Override
  @SuppressWarnings("unchecked") // An answer is of the type of its question.
  public <T> T shared(Shared<T> question) {
    T known = (T) answers.get(question);
    if (known != null) {
      return known;
    }
    T answer = question.answer(this);
    answers.put(question, answer);
    return answer;
  }

  private Map<Value, List<DesiredResource>> index(String type, Attribute<?> attribute) {
    Map<Value, List<DesiredResource>> index = new HashMap<>();
    for (DesiredResource draft : all(type)) {
      for (Value member : CheckContext.members(draft.attributes().value(attribute))) {
        index.computeIfAbsent(member, value -> new ArrayList<>()).add(draft);
      }
    }
    return index;
  }

  @Override
  public Optional<Attributes> live(Address address) {
    return live.apply(address);
  }

  @Override
  public Optional<Attributes> result(String type, Value id) {
    return Optional.ofNullable(results.get(new ResultKey(type, id.unmarked())));
  }

  @Override
  public ReadAnswers facts() {
    return facts;
  }
}
