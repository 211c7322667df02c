package dev.hextet.core.execute;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;

/** Selects the items of a shared answer that one query requested. */
final class AnswerFilter {
  private AnswerFilter() {}

  /** Returns the items that have one of the query's values at the query's path. */
  static List<Value.MapOf> items(ReadQuery query, ReadAnswers answers) {
    return answers.items(query).stream()
        .filter(item -> query.values().isEmpty() || matches(query, item))
        .toList();
  }

  private static boolean matches(ReadQuery query, Value.MapOf item) {
    return query.path().isEmpty()
        ? query.values().stream().anyMatch(value -> isAnywhere(item, value))
        : AnswerPaths.all(item, query.path()).stream().anyMatch(query.values()::contains);
  }

  /** Journals of earlier versions record no paths. */
  private static boolean isAnywhere(Value item, Value wanted) {
    if (item instanceof Value.ListOf list) {
      return list.items().stream().anyMatch(member -> isAnywhere(member, wanted));
    } else if (item instanceof Value.MapOf map) {
      return map.entries().values().stream().anyMatch(member -> isAnywhere(member, wanted));
    }
    return item.equals(wanted);
  }
}
