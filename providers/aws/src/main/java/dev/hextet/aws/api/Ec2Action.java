package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One action of EC2: the SDK's method, the form of the answers, and the rate. The row of an action
 * holds everything that the program needs to make it. Immutable.
 *
 * <p>Paths lead into an answer, as in {@link dev.hextet.core.resource.AnswerPaths}: {@code
 * Subnets.Ipv6CidrBlockAssociationSet}. The empty path is the answer itself.
 */
public final class Ec2Action {

  /** A method of the SDK's client: fills a request and sends it once. */
  @FunctionalInterface
  public interface Method {
    SdkPojo send(Ec2Client client, Value.MapOf arguments);
  }

  private static final String USUAL_FILTERS = "Filters";

  private final String name;
  private final Supplier<Method> method;
  private final String items;
  private final int pageSize;
  private final String filterMember;
  private final ActionRate rate;
  private final Map<String, String> filters;
  private final Map<String, Set<String>> always;
  private final Map<String, Predicate<Value.MapOf>> whole;
  private final Map<String, List<Supplier<Collection<String>>>> words;

  private Ec2Action(Builder row) {
    this.name = row.name;
    this.method = row.method;
    this.items = row.items;
    this.pageSize = row.pageSize;
    this.filterMember = row.filterMember;
    this.rate = row.rate;
    this.filters = Map.copyOf(row.filters);
    this.always = Map.copyOf(row.always);
    this.whole = Map.copyOf(row.whole);
    this.words = Map.copyOf(row.words);
  }

  /**
   * Begins the row of an action.
   *
   * @param name EC2's name of the action
   * @param method supplies the SDK's method; called on first use, so that the classes of an action
   *     that is not made are not loaded
   */
  public static Builder of(String name, Supplier<Method> method) {
    return new Builder(name, method);
  }

  /** Returns the row of an action whose answer has no form of its own. */
  public static Ec2Action plain(String name, Supplier<Method> method) {
    return of(name, method).row();
  }

  /**
   * Returns a method of the SDK's client.
   *
   * @param builder creates a builder of the method's request
   */
  public static <B extends SdkPojo & SdkBuilder<B, Q>, Q, A extends SdkPojo> Method sdk(
      Supplier<B> builder, BiFunction<Ec2Client, Q, A> method) {
    return (client, arguments) ->
        method.apply(client, Marshaller.fill(builder.get(), arguments).build());
  }

  /** EC2's name of the action. */
  public String name() {
    return name;
  }

  /**
   * Sends a request once.
   *
   * @throws IllegalStateException if the request has no member of an argument's name or type
   */
  public SdkPojo send(Ec2Client client, Value.MapOf arguments) {
    return method.get().send(client, arguments);
  }

  /** Path of the described items; empty if the answer is a single item. */
  String items() {
    return items;
  }

  /** Maximum size of a page; 0 if the action has no pages. */
  int pageSize() {
    return pageSize;
  }

  /** Member of the request that holds its filters. */
  String filterMember() {
    return filterMember;
  }

  ActionRate rate() {
    return rate;
  }

  /** Path that a filter compares, relative to an item; empty if the row does not have it. */
  public Optional<String> filterPath(String filter) {
    return Optional.ofNullable(filters.get(filter));
  }

  /** Names of the members that EC2 always reports in the part of an answer at a path. */
  Set<String> always(String path) {
    return always.getOrDefault(path, Set.of());
  }

  /** Determines whether a part of an answer has everything that EC2 reports of its like. */
  boolean isWhole(String path, Value.MapOf part) {
    Predicate<Value.MapOf> rule = whole.get(path);
    return rule == null || rule.test(part);
  }

  /** Texts that the member at a path can have; empty if it can have any. */
  Optional<Set<String>> words(String path) {
    return Optional.ofNullable(words.get(path))
        .map(all -> all.stream().flatMap(some -> some.get().stream()).collect(Collectors.toSet()));
  }

  /** A row in the making. */
  public static final class Builder {
    private final String name;
    private final Supplier<Method> method;
    private final Map<String, String> filters = new HashMap<>();
    private final Map<String, Set<String>> always = new HashMap<>();
    private final Map<String, Predicate<Value.MapOf>> whole = new HashMap<>();
    private final Map<String, List<Supplier<Collection<String>>>> words = new HashMap<>();
    private String items = "";
    private int pageSize;
    private String filterMember = USUAL_FILTERS;
    private ActionRate rate;

    private Builder(String name, Supplier<Method> method) {
      this.name = name;
      this.method = method;
      this.rate = ActionRate.usual(name);
    }

    /** Sets the path of the described items, whose list is in every answer. */
    public Builder items(String path) {
      items = path;
      return always("", path.split("\\.", 2)[0]);
    }

    /** Sets the maximum size of a page; without it, the action has no pages. */
    public Builder pages(int size) {
      pageSize = size;
      return this;
    }

    /**
     * Adds a filter whose values an answer can be compared with.
     *
     * @param path the compared member, relative to an item
     */
    public Builder filter(String filter, String path) {
      filters.put(filter, path);
      return this;
    }

    /** Sets the member of the request that holds the filters, if it is not the usual one. */
    public Builder filtersIn(String member) {
      filterMember = member;
      return this;
    }

    /** Sets the members that EC2 always reports in the part of an answer at a path. */
    public Builder always(String path, String... members) {
      always.put(path, Set.of(members));
      return this;
    }

    /** Sets a further rule for the part of an answer at a path. */
    public Builder whole(String path, Predicate<Value.MapOf> rule) {
      whole.put(path, rule);
      return this;
    }

    /**
     * Sets the words of an enumerated member.
     *
     * @param known supplies them from the SDK's model of EC2
     * @param more words that the model lacks
     */
    public Builder words(String path, Supplier<? extends Collection<?>> known, String... more) {
      words.put(
          path,
          List.of(() -> known.get().stream().map(Object::toString).toList(), () -> List.of(more)));
      return this;
    }

    /** Sets the token bucket of the action, if it is not the usual one. */
    public Builder rate(String bucket, double burst, double perSecond) {
      rate = new ActionRate(bucket, burst, perSecond);
      return this;
    }

    /** Returns the row. */
    public Ec2Action row() {
      return new Ec2Action(this);
    }
  }
}
