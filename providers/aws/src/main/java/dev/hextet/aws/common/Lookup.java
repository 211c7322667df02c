package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The read of a data source: the describing action, and the filter of each argument. hextet filters
 * EC2's answers again as far as possible, because reads are joined with others of their shape, and
 * some endpoints ignore filters.
 *
 * @param action the describing action
 * @param what noun for messages: {@code subnet}
 * @param keys the arguments with filters, the most selective first
 * @param reported paths of the values of further filters, by the filter's name
 * @param tags the argument that restricts by tags
 */
public record Lookup(
    String action,
    String what,
    List<Key> keys,
    Map<String, String> reported,
    Attribute<Map<String, String>> tags) {
  private static final String TAG = "tag:";

  /**
   * An argument with a filter.
   *
   * @param path path of the value in an item
   */
  public record Key(Attribute<?> argument, String filter, String path) {}

  public Lookup {
    keys = List.copyOf(keys);
    reported = Map.copyOf(reported);
  }

  /** Returns the path of each known filter's value in an item. */
  public Map<String, String> paths() {
    Map<String, String> paths = new TreeMap<>(reported);
    keys.forEach(key -> paths.put(key.filter(), key.path()));
    return paths;
  }

  /** All filters that the arguments make, the most selective first. */
  public List<Filter> filters(Attributes arguments) {
    List<Filter> filters = new ArrayList<>();
    for (Key key : keys) {
      Value value = arguments.value(key.argument()).unmarked();
      // Terraform: a false condition does not restrict the search.
      if (!value.isNull() && !value.equals(Value.of(false)) && !value.equals(Value.of(""))) {
        filters.add(new Filter(key.filter(), List.of(text(value))));
      }
    }
    arguments
        .get(tags)
        .ifPresent(
            all -> all.forEach((key, value) -> filters.add(new Filter(TAG + key, List.of(value)))));
    arguments.get(Filter.ATTRIBUTE).ifPresent(filters::addAll);
    return filters;
  }

  /**
   * Returns the read: by one filter if the answer contains the values of all others, otherwise by
   * all.
   */
  public ReadQuery read(Attributes arguments) {
    List<Filter> filters = filters(arguments);
    if (filters.isEmpty()) {
      return ReadQuery.with(action, Value.map(Map.of()));
    }
    Filter first = filters.get(0);
    return filters.stream().allMatch(this::isReported)
        ? ReadQuery.by(
            action,
            first.name(),
            path(first).orElse(ResourceTags.VALUES),
            first.values().stream().map(Value::of).toArray(Value[]::new))
        : ReadQuery.with(
            action,
            CallArguments.of("Filters", Value.list(filters.stream().map(Filter::argument).toList()))
                .map());
  }

  /** Returns the selected items, in EC2's order. */
  public List<Value.MapOf> all(Attributes arguments, ReadAnswers answers) {
    List<Filter> filters = filters(arguments);
    return answers.items(read(arguments)).stream()
        .filter(item -> filters.stream().allMatch(filter -> passes(item, filter)))
        .toList();
  }

  /**
   * Returns the only match.
   *
   * @throws dev.hextet.core.schema.InvalidValue without a match, or with several
   */
  public Value.MapOf one(Attributes arguments, ReadAnswers answers) {
    return Matches.one(what, all(arguments, answers));
  }

  private boolean isReported(Filter filter) {
    return filter.name().startsWith(TAG) || path(filter).isPresent();
  }

  private boolean passes(Value.MapOf item, Filter filter) {
    if (filter.name().startsWith(TAG)) {
      String key = filter.name().substring(TAG.length());
      return ResourceTags.of(item, key)
          .map(Lookup::text)
          .map(List::of)
          .filter(filter::admits)
          .isPresent();
    }
    return path(filter)
        .map(path -> AnswerPaths.all(item, path).stream().map(Lookup::text).toList())
        .map(filter::admits)
        .orElse(true);
  }

  private Optional<String> path(Filter filter) {
    return Optional.ofNullable(paths().get(filter.name()));
  }

  private static String text(Value value) {
    return value.asText().orElseGet(value::expression);
  }
}
