package dev.hextet.core.refresh;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the live attributes of all recorded resources. */
public final class Refresher {
  private final Function<String, ResourceType> types;

  /**
   * @param types the type of a name; never null
   */
  public Refresher(Function<String, ResourceType> types) {
    this.types = types;
  }

  /**
   * Reads all resources at once, and then searches for missing ones that may have moved.
   *
   * @param recorded the resources
   * @param facts further reads, for checks
   * @param reads makes the reads
   */
  public ObservedState refresh(
      Collection<RecordedResource> recorded, Collection<ReadQuery> facts, ReadBatch reads) {
    List<ReadQuery> queries = new ArrayList<>(facts);
    recorded.forEach(resource -> queries.addAll(reads(resource)));
    ReadAnswers answers = reads.all(queries);
    SortedMap<Address, Attributes> live = observed(recorded, answers);
    List<RecordedResource> missing =
        recorded.stream().filter(resource -> !live.containsKey(resource.address())).toList();
    List<ReadQuery> searches = missing.stream().flatMap(this::searches).toList();
    if (!searches.isEmpty()) {
      live.putAll(observed(missing, reads.all(searches)));
    }
    return new ObservedState(live, answers);
  }

  private Stream<ReadQuery> searches(RecordedResource recorded) {
    return type(recorded).search(recorded).stream().map(query -> query.in(recorded.provider()));
  }

  private SortedMap<Address, Attributes> observed(
      Collection<RecordedResource> recorded, ReadAnswers answers) {
    SortedMap<Address, Attributes> live = new TreeMap<>();
    for (RecordedResource resource : recorded) {
      observe(resource, answers).ifPresent(seen -> live.put(resource.address(), seen));
    }
    return live;
  }

  /** Uses the recorded attributes, and makes only the reads of checks and data blocks. */
  public ObservedState believe(
      Collection<RecordedResource> recorded, Collection<ReadQuery> facts, ReadBatch reads) {
    SortedMap<Address, Attributes> believed = new TreeMap<>();
    recorded.forEach(resource -> believed.put(resource.address(), resource.attributes()));
    return new ObservedState(believed, reads.all(facts));
  }

  /** The reads that show one resource, made with its provider configuration. */
  public List<ReadQuery> reads(RecordedResource recorded) {
    return type(recorded).reads(recorded).stream()
        .map(query -> query.in(recorded.provider()))
        .toList();
  }

  /** All reads that a refresh can make, by the resource that they are made for. */
  public Map<Address, List<ReadQuery>> requested(Collection<RecordedResource> recorded) {
    Map<Address, List<ReadQuery>> requested = new TreeMap<>();
    for (RecordedResource resource : recorded) {
      List<ReadQuery> queries = new ArrayList<>(reads(resource));
      searches(resource).forEach(queries::add);
      requested.put(resource.address(), queries);
    }
    return requested;
  }

  /**
   * Returns the attributes of one resource. Attributes that no read returns come from the record.
   */
  public Optional<Attributes> observe(RecordedResource resource, ReadAnswers answers) {
    return type(resource)
        .observe(resource, answers.in(resource.provider()))
        .map(live -> completed(resource, live));
  }

  private Attributes completed(RecordedResource resource, Attributes live) {
    Attributes all = live;
    for (Attribute<?> attribute : type(resource).schema().attributes().values()) {
      boolean recordedOnly = !attribute.refreshed() && !live.has(attribute);
      if (recordedOnly && resource.attributes().has(attribute)) {
        all = all.with(attribute, resource.attributes().value(attribute));
      }
    }
    return all;
  }

  private ResourceType type(RecordedResource resource) {
    return types.apply(resource.address().type());
  }
}
