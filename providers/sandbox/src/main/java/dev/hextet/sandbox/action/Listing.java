package dev.hextet.sandbox.action;

import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Filters;
import dev.hextet.sandbox.wire.Filters.Filter;
import dev.hextet.sandbox.wire.Page;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A describing action: its ids, its filters, and the size of its pages.
 *
 * <p>A call by id is all or nothing: one id without a resource fails it. A filter only leaves
 * resources out.
 */
public final class Listing<T> {

  /** Writes one resource. */
  @FunctionalInterface
  public interface Writer<T> {
    void write(Xml xml, Region region, T item);
  }

  /** The values of a resource that a filter compares. */
  @FunctionalInterface
  public interface Values<T> {
    Stream<String> of(Region region, T item);
  }

  /** A parameter of the call for ids or names. */
  private record ById<T>(String parameter, Lookup<T> lookup, boolean excludesPaging) {}

  /** The tags of a resource. */
  @FunctionalInterface
  public interface TagSource<T> {
    Map<String, String> of(Region region, T item);
  }

  /** Returns the resource of an id, or refuses the id. */
  @FunctionalInterface
  public interface Lookup<T> {
    T find(Region region, String id);
  }

  private static final Page.Bounds UNPAGED = new Page.Bounds(0, 0);

  private final String set;
  private final Function<Region, Collection<T>> source;
  private final Function<T, String> key;
  private final Writer<T> writer;
  private final List<ById<T>> byId = new ArrayList<>();
  private final Map<String, Values<T>> filters = new HashMap<>();
  private @Nullable Lookup<T> lookup;
  private @Nullable TagSource<T> tags;
  private Page.Bounds bounds = UNPAGED;

  private Listing(
      String set,
      Function<Region, Collection<T>> source,
      Function<T, String> key,
      Writer<T> writer) {
    this.set = set;
    this.source = source;
    this.key = key;
    this.writer = writer;
  }

  /**
   * Returns a listing of values of any type.
   *
   * @param set the wire name of the list
   * @param key returns the key for the order and the pages
   */
  public static <T> Listing<T> of(
      String set,
      Function<Region, Collection<T>> source,
      Function<T, String> key,
      Writer<T> writer) {
    return new Listing<>(set, source, key, writer);
  }

  /** Returns a listing of a kind, with the filters on tags if the kind has tags. */
  public static <T extends Resource> Listing<T> of(
      String set, ResourceKind<T> kind, Writer<T> writer) {
    Listing<T> listing = of(set, region -> region.table(kind).visible(), Resource::id, writer);
    listing.lookup = (region, id) -> region.table(kind).require(id);
    if (kind.isTaggable()) {
      listing.tags((region, item) -> region.tags().of(item.id()));
    }
    return listing;
  }

  /** Allows ids of the listing's kind in a parameter; each must have a resource. */
  public Listing<T> ids(String parameter) {
    return ids(parameter, ownLookup());
  }

  /** Does the same where EC2 refuses ids and {@code MaxResults} together. */
  public Listing<T> idsExcludePaging(String parameter) {
    return idsExcludePaging(parameter, ownLookup());
  }

  private Lookup<T> ownLookup() {
    return Objects.requireNonNull(lookup, "the listing is not of a kind");
  }

  /** Allows names in a parameter; each must have a resource. */
  public Listing<T> ids(String parameter, Lookup<T> lookup) {
    byId.add(new ById<>(parameter, lookup, false));
    return this;
  }

  /** Allows names in a parameter where EC2 refuses them together with {@code MaxResults}. */
  public Listing<T> idsExcludePaging(String parameter, Lookup<T> lookup) {
    byId.add(new ById<>(parameter, lookup, true));
    return this;
  }

  /** Allows {@code MaxResults} between these bounds, and {@code NextToken}. */
  public Listing<T> pages(int least, int most) {
    bounds = new Page.Bounds(least, most);
    return this;
  }

  /** Adds the filters {@code tag-key} and {@code tag:KEY}. */
  public Listing<T> tags(TagSource<T> source) {
    tags = source;
    return this;
  }

  /** Adds a filter on one value, which may be absent. */
  public Listing<T> filter(String name, Function<T, @Nullable Object> value) {
    return filters(
        name, (region, item) -> Stream.ofNullable(value.apply(item)).map(Object::toString));
  }

  /** Adds a filter on several values. */
  public Listing<T> filters(String name, Values<T> values) {
    filters.put(name, values);
    return this;
  }

  /** Answers a call. */
  public void answer(ActionCall call, Xml xml) {
    Page<T> page = page(call);
    xml.set(set, page.items(), (item, thing) -> writer.write(item, call.region(), thing));
    xml.text("nextToken", page.next());
  }

  /** Returns the page that a call requests, without writing it. */
  public Page<T> page(ActionCall call) {
    return page(call, item -> true);
  }

  /** Returns the page that a call requests, restricted by a condition beside the filters. */
  public Page<T> page(ActionCall call, Predicate<T> condition) {
    Parameters parameters = call.parameters();
    List<T> selected = select(call).stream().filter(condition).toList();
    return bounds.equals(UNPAGED)
        ? Page.all(selected, key)
        : Page.cut(parameters, call.action(), bounds, selected, key);
  }

  private List<T> select(ActionCall call) {
    Filters wanted = Filters.of(call.parameters());
    wanted.all().forEach(this::check);
    return named(call).stream().filter(item -> passes(call.region(), item, wanted)).toList();
  }

  private Collection<T> named(ActionCall call) {
    Collection<T> all = null;
    for (ById<T> way : byId) {
      List<String> ids = call.parameters().list(way.parameter());
      if (ids.isEmpty()) {
        continue;
      }
      if (way.excludesPaging() && call.parameters().has("MaxResults")) {
        throw Ec2Fault.combination(
            "The parameter " + way.parameter() + " cannot be used with the parameter maxResults");
      }
      all = all == null ? new LinkedHashSet<>() : all;
      for (String id : ids) {
        all.add(way.lookup().find(call.region(), id));
      }
    }
    return all == null ? source.apply(call.region()) : all;
  }

  private void check(Filter filter) {
    boolean known =
        filters.containsKey(filter.name())
            || tags != null && (filter.name().equals("tag-key") || isTag(filter));
    if (!known) {
      throw Ec2Fault.invalid("The filter '" + filter.name() + "' is invalid");
    }
  }

  private static boolean isTag(Filter filter) {
    return filter.name().startsWith("tag:");
  }

  private boolean passes(Region region, T item, Filters wanted) {
    return wanted.all().stream()
        .allMatch(filter -> filter.matches(values(region, item, filter).toList()));
  }

  private Stream<String> values(Region region, T item, Filter filter) {
    Values<T> values = filters.get(filter.name());
    if (values != null) {
      return values.of(region, item);
    }
    Map<String, String> all = tags == null ? Map.of() : tags.of(region, item);
    return isTag(filter)
        ? Stream.ofNullable(all.get(filter.name().substring("tag:".length())))
        : all.keySet().stream();
  }
}
