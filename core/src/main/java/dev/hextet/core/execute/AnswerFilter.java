package dev.hextet.core.execute;

import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;

/** Which things of an answer a query asked for: reads are shared, so there are those of others. */
final class AnswerFilter {
  private AnswerFilter() {}

  /** The things that have, anywhere, one of the values that the query asks for. */
  static List<Value.MapOf> items(ReadQuery query, ReadAnswers answers) {
    return answers.items(query).stream()
        .filter(
            item ->
                query.values().isEmpty() || query.values().stream().anyMatch(v -> holds(item, v)))
        .toList();
  }

  private static boolean holds(Value item, Value wanted) {
    if (item instanceof Value.ListOf list) {
      return list.items().stream().anyMatch(member -> holds(member, wanted));
    } else if (item instanceof Value.MapOf map) {
      return map.entries().values().stream().anyMatch(member -> holds(member, wanted));
    }
    return item.equals(wanted);
  }
}
