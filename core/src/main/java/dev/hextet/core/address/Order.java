package dev.hextet.core.address;

import dev.hextet.core.spelling.QuotedString;
import java.util.Comparator;
import java.util.List;

/** Orders of names. Each is total and agrees with equality. */
final class Order {
  static final Comparator<InstanceKey> KEYS =
      Comparator.comparingInt(Order::rank)
          .thenComparingInt(key -> key instanceof InstanceKey.Index i ? i.index() : 0)
          .thenComparing(key -> key instanceof InstanceKey.Name n ? QuotedString.of(n.name()) : "");

  private Order() {}

  private static int rank(InstanceKey key) {
    return key.isNone() ? 0 : key instanceof InstanceKey.Index ? 1 : 2;
  }

  /** Compares two lists by the first different item; a list sorts before its continuations. */
  static <T extends Comparable<? super T>> int lists(List<T> left, List<T> right) {
    int common = Math.min(left.size(), right.size());
    for (int i = 0; i < common; i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
