package dev.hextet.core.refresh;

import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.ReadQuery;
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
  /** Maximum number of reported refusals; a later run reports the others. */
  private static final int MOST = 10;

  private final Set<ReadQuery> queries = new LinkedHashSet<>();
  private final List<Value.MapOf> items = new ArrayList<>();
  private final List<RefusedRead> refusals = new ArrayList<>();

  void add(ReadQuery query) {
    queries.add(query);
  }

  /** Makes the read. Throws any failure that is not caused by a query. */
  JoinedRead make(Function<ReadQuery, List<Value.MapOf>> reader) {
    ask(List.copyOf(queries), reader);
    return this;
  }

  List<Value.MapOf> items() {
    return items;
  }

  List<RefusedRead> refusals() {
    return refusals;
  }

  private void ask(List<ReadQuery> together, Function<ReadQuery, List<Value.MapOf>> reader) {
    try {
      items.addAll(reader.apply(joined(together)));
    } catch (CloudFault fault) {
      if (!fault.kind().isOfRequest()) {
        throw fault;
      } else if (together.size() == 1 || fault.kind() == FaultKind.DENIED) {
        // Who may not make a read may not make any part of it.
        refusals.add(new RefusedRead(together, fault));
      } else {
        askHalves(together, reader);
      }
    }
  }

  private void askHalves(List<ReadQuery> together, Function<ReadQuery, List<Value.MapOf>> reader) {
    int half = together.size() / 2;
    ask(together.subList(0, half), reader);
    if (refusals.size() < MOST) {
      ask(together.subList(half, together.size()), reader);
    }
  }

  private static ReadQuery joined(Collection<ReadQuery> together) {
    Set<Value> values = new LinkedHashSet<>();
    together.forEach(query -> values.addAll(query.values()));
    return together.iterator().next().withValues(List.copyOf(values));
  }
}
