package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Objects;

/**
 * A batched read: one describing action, narrowed to the things whose filter has one of the values.
 * Queries that differ in their values only are made as one.
 *
 * @param action the cloud's name of the read, for example {@code DescribeSubnets}
 * @param arguments what else it is asked with; no filter and no paging
 * @param filter the filter's name, for example {@code subnet-id}; empty to read without one
 * @param values what the filter is to have; an expression such as {@code self.id} until it is known
 * @param provider the provider configuration that it is made with, such as {@code aws.west}; empty
 *     as a resource type has it, which knows of none
 */
public record ReadQuery(
    String action, Value.MapOf arguments, String filter, List<Value> values, String provider) {

  /** A read that is not yet anybody's. */
  public ReadQuery(String action, Value.MapOf arguments, String filter, List<Value> values) {
    this(action, arguments, filter, values, "");
  }

  public ReadQuery {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(provider, "provider");
    values = List.copyOf(values);
  }

  /** A read by filter. */
  public static ReadQuery by(String action, String filter, Value... values) {
    return new ReadQuery(action, Value.map(java.util.Map.of()), filter, List.of(values));
  }

  /** A read without a filter, narrowed by its arguments alone. */
  public static ReadQuery with(String action, Value.MapOf arguments) {
    return new ReadQuery(action, arguments, "", List.of());
  }

  /** The same read without its values: reads of one shape are made together. */
  public ReadQuery shape() {
    return withValues(List.of());
  }

  /** The same read with other values. */
  public ReadQuery withValues(List<Value> others) {
    return new ReadQuery(action, arguments, filter, others, provider);
  }

  /** The same read, made with a provider configuration. */
  public ReadQuery in(String key) {
    return new ReadQuery(action, arguments, filter, values, key);
  }
}
