package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A batched read: one describing action, narrowed to the items of which a member has one of the
 * values. Queries that differ only in their values are joined into one.
 *
 * @param action the cloud's name of the read, for example {@code DescribeSubnets}
 * @param arguments further arguments; no filter and no paging
 * @param filter the cloud's name of the filter, for example {@code subnet-id}; empty if the cloud
 *     has no such filter, so that everything is read and compared here
 * @param path the member of an item that the filter compares (see {@link AnswerPaths}), for example
 *     {@code SubnetId}; empty only for a query without values, or from a journal that has no paths
 * @param values accepted values of the member; an expression such as {@code self.id} until known
 * @param provider the provider configuration that makes the read, such as {@code aws.west}; empty
 *     in the queries of a resource type
 */
public record ReadQuery(
    String action,
    Value.MapOf arguments,
    String filter,
    String path,
    List<Value> values,
    String provider) {

  /** A read without a provider configuration. */
  public ReadQuery(
      String action, Value.MapOf arguments, String filter, String path, List<Value> values) {
    this(action, arguments, filter, path, values, "");
  }

  public ReadQuery {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(provider, "provider");
    values = List.copyOf(values);
  }

  /**
   * Returns a read by filter.
   *
   * @param path the member that the filter compares
   */
  public static ReadQuery by(String action, String filter, String path, Value... values) {
    return new ReadQuery(action, Value.map(Map.of()), filter, path, List.of(values));
  }

  /** Returns a read of everything, for an action without a filter for the member at a path. */
  public static ReadQuery whole(String action, String path, Value... values) {
    return by(action, "", path, values);
  }

  /** Returns a read without a filter, narrowed by its arguments alone. */
  public static ReadQuery with(String action, Value.MapOf arguments) {
    return new ReadQuery(action, arguments, "", "", List.of());
  }

  /**
   * Returns the query without its values. Reads of one shape are made together; the filter of a
   * query implies its path.
   */
  public ReadQuery shape() {
    return new ReadQuery(
        action, arguments, filter, filter.isEmpty() ? path : "", List.of(), provider);
  }

  /** Returns the query with other values. */
  public ReadQuery withValues(List<Value> others) {
    return new ReadQuery(action, arguments, filter, path, others, provider);
  }

  /** Returns the query with other arguments. */
  public ReadQuery withArguments(Value.MapOf others) {
    return new ReadQuery(action, others, filter, path, values, provider);
  }

  /** Returns the query for a provider configuration. */
  public ReadQuery in(String key) {
    return new ReadQuery(action, arguments, filter, path, values, key);
  }
}
