package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paths into a cloud's answers: member names with dots between them. A list on the way stands for
 * each of its members: {@code Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State}.
 */
public final class AnswerPaths {
  private AnswerPaths() {}

  /** All values at a path, in order; null values are left out. */
  public static List<Value> all(Value root, String path) {
    List<Value> found = List.of(root);
    for (String step : path.split("\\.")) {
      List<Value> next = new ArrayList<>();
      for (Value value : found) {
        collect(value, step, next);
      }
      found = next;
    }
    List<Value> leaves = new ArrayList<>();
    for (Value value : found) {
      if (value instanceof Value.ListOf list) {
        leaves.addAll(list.items());
      } else {
        leaves.add(value);
      }
    }
    return leaves;
  }

  private static void collect(Value value, String step, List<Value> into) {
    if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> collect(item, step, into));
    } else if (value instanceof Value.MapOf map && !map.get(step).isNull()) {
      into.add(map.get(step));
    }
  }

  /** All texts at a path. */
  public static List<String> texts(Value root, String path) {
    return all(root, path).stream().flatMap(value -> value.asText().stream()).toList();
  }

  /** The first text at a path. */
  public static Optional<String> text(Value root, String path) {
    return texts(root, path).stream().findFirst();
  }

  /** The first value at a path, or null as a value. */
  public static Value first(Value root, String path) {
    List<Value> all = all(root, path);
    return all.isEmpty() ? Value.NULL : all.get(0);
  }

  /** The maps in the list at a path. */
  public static List<Value.MapOf> items(Value root, String path) {
    return all(root, path).stream()
        .filter(Value.MapOf.class::isInstance)
        .map(Value.MapOf.class::cast)
        .toList();
  }
}
