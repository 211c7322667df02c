package dev.hextet.core.refresh;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.Query;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Queries of one shape that are made as one read. If that is refused, they are made in halves, down
 * to those that are refused by themselves.
 */
final class JoinedRead {
  /** So many are told; what else is wrong shows when these are mended. */
  private static final int MOST = 10;

  private final Set<Query> queries = new LinkedHashSet<>();
  private final List<Value.MapOf> items = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  void add(Query query) {
    queries.add(query);
  }

  /** Makes the read; whatever is not the fault of a query is thrown. */
  JoinedRead make(Function<Query, List<Value.MapOf>> reader) {
    ask(List.copyOf(queries), reader);
    return this;
  }

  List<Value.MapOf> items() {
    return items;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  private void ask(List<Query> together, Function<Query, List<Value.MapOf>> reader) {
    try {
      items.addAll(reader.apply(joined(together)));
    } catch (CloudFault fault) {
      if (!fault.kind().isOfRequest()) {
        throw fault;
      } else if (together.size() == 1 || fault.kind() == FaultKind.DENIED) {
        // Who may not make a read may not make any part of it.
        refusals.add(new Refusal(together, fault));
      } else {
        askHalves(together, reader);
      }
    }
  }

  private void askHalves(List<Query> together, Function<Query, List<Value.MapOf>> reader) {
    int half = together.size() / 2;
    ask(together.subList(0, half), reader);
    if (refusals.size() < MOST) {
      ask(together.subList(half, together.size()), reader);
    }
  }

  private static Query joined(Collection<Query> together) {
    Set<Value> values = new LinkedHashSet<>();
    together.forEach(query -> values.addAll(query.values()));
    return together.iterator().next().withValues(List.copyOf(values));
  }
}
