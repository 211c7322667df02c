package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The form of an EC2 action: the SDK's method, the form of the answers, and the rate. Set up in one
 * expression, and not changed afterwards.
 *
 * <p>Paths lead into an answer, as in {@link dev.hextet.core.resource.AnswerPaths}: {@code
 * Subnets.Ipv6CidrBlockAssociationSet}. The empty path is the answer itself.
 */
public final class ActionForm {
  private final BiFunction<Ec2Client, Value.MapOf, SdkPojo> method;
  private final Supplier<? extends SdkPojo> builder;
  private final Map<String, String> filters = new HashMap<>();
  private final Map<String, Set<String>> always = new HashMap<>();
  private final Map<String, Predicate<Value.MapOf>> whole = new HashMap<>();
  private final Map<String, Supplier<Set<String>>> words = new HashMap<>();
  private String items = "";
  private int pageSize;
  private String filterMember = "Filters";
  private @Nullable ActionRate rate;
  private @Nullable String passedRole;

  private ActionForm(
      BiFunction<Ec2Client, Value.MapOf, SdkPojo> method, Supplier<? extends SdkPojo> builder) {
    this.method = method;
    this.builder = builder;
  }

  /**
   * Returns the form of an action that is a method of the SDK's client.
   *
   * @param builder creates a builder of the method's request
   */
  public static <B extends SdkPojo & SdkBuilder<B, Q>, Q, A extends SdkPojo> ActionForm sdk(
      Supplier<B> builder, BiFunction<Ec2Client, Q, A> method) {
    return new ActionForm(
        (client, arguments) ->
            method.apply(client, Marshaller.fill(builder.get(), arguments).build()),
        builder);
  }

  /** Sets the path of the described items, whose list is in every answer. */
  public ActionForm items(String path) {
    items = path;
    return always("", path.split("\\.", 2)[0]);
  }

  /** Sets the maximum size of a page; without it, the action has no pages. */
  public ActionForm pages(int size) {
    pageSize = size;
    return this;
  }

  /**
   * Adds a filter whose values an answer can be compared with.
   *
   * @param path the compared member, relative to an item
   */
  public ActionForm filter(String filter, String path) {
    filters.put(filter, path);
    return this;
  }

  /** Sets the member of the request that holds the filters, if it is not the usual one. */
  public ActionForm filtersIn(String member) {
    filterMember = member;
    return this;
  }

  /** Sets the members that EC2 always reports in the part of an answer at a path. */
  public ActionForm always(String path, String... members) {
    always.put(path, Set.of(members));
    return this;
  }

  /** Sets a further rule for the part of an answer at a path. */
  public ActionForm whole(String path, Predicate<Value.MapOf> rule) {
    whole.put(path, rule);
    return this;
  }

  /**
   * Sets the words of an enumerated member.
   *
   * @param known supplies them from the SDK's model of EC2
   * @param more words that the model lacks
   */
  public ActionForm words(String path, Supplier<? extends Collection<?>> known, String... more) {
    words.put(
        path,
        () ->
            Stream.concat(known.get().stream().map(Object::toString), Stream.of(more))
                .collect(Collectors.toSet()));
    return this;
  }

  /**
   * Sets the token bucket of the action, if it is not the usual one.
   *
   * @param bucket name of the bucket, which several actions can share
   * @param burst size in requests
   * @param perSecond refill rate in requests per second
   */
  public ActionForm rate(String bucket, double burst, double perSecond) {
    rate = new ActionRate(bucket, burst, perSecond);
    return this;
  }

  /** Sets the member of the request that gives a role to an instance. */
  public ActionForm passesRoleIn(String member) {
    passedRole = member;
    return this;
  }

  SdkPojo send(Ec2Client client, Value.MapOf arguments) {
    return method.apply(client, arguments);
  }

  boolean hasMember(String member) {
    return builder.get().sdkFields().stream().anyMatch(field -> field.memberName().equals(member));
  }

  String items() {
    return items;
  }

  int pageSize() {
    return pageSize;
  }

  String filterMember() {
    return filterMember;
  }

  /** Member of the request that gives a role to an instance; empty if the action has none. */
  Optional<String> passedRole() {
    return Optional.ofNullable(passedRole);
  }

  Optional<ActionRate> rate() {
    return Optional.ofNullable(rate);
  }

  Optional<String> filterPath(String filter) {
    return Optional.ofNullable(filters.get(filter));
  }

  Set<String> always(String path) {
    return always.getOrDefault(path, Set.of());
  }

  boolean isWhole(String path, Value.MapOf part) {
    Predicate<Value.MapOf> rule = whole.get(path);
    return rule == null || rule.test(part);
  }

  Optional<Set<String>> words(String path) {
    return Optional.ofNullable(words.get(path)).map(Supplier::get);
  }
}
