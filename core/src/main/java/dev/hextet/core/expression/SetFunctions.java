package dev.hextet.core.expression;

import static dev.hextet.core.expression.Parameter.list;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Functions on sets, which are lists without doubles, sorted. */
final class SetFunctions {
  private static final int LARGEST_PRODUCT = 100_000;
  private static final Parameter SETS = list("sets");

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("setintersection", SetFunctions::intersection, SETS).rest(SETS),
          PureFunction.of("setproduct", SetFunctions::product, SETS, SETS).rest(SETS),
          PureFunction.of("setsubtract", SetFunctions::subtract, list("a"), list("b")),
          PureFunction.of("setunion", SetFunctions::union, SETS).rest(SETS));

  /** False, true; numbers by size; strings by code point; the rest by their text; null last. */
  private static final Comparator<Value> ORDER =
      Comparator.comparingInt(SetFunctions::rank).thenComparing(SetFunctions::compareAlike);

  private SetFunctions() {}

  static Value of(Collection<Value> items) {
    List<Value> sorted = new ArrayList<>(new LinkedHashSet<>(items));
    sorted.sort(ORDER);
    return Value.list(sorted);
  }

  private static int rank(Value value) {
    return value instanceof Value.Bool
        ? 0
        : value instanceof Value.Num ? 1 : value instanceof Value.Text ? 2 : value.isNull() ? 4 : 3;
  }

  private static int compareAlike(Value a, Value b) {
    if (a instanceof Value.Num one && b instanceof Value.Num other) {
      return one.value().compareTo(other.value());
    }
    return a instanceof Value.Text one && b instanceof Value.Text other
        ? Characters.compare(one.value(), other.value())
        : a.expression().compareTo(b.expression());
  }

  private static Value union(Arguments a) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      all.addAll(a.list(i));
    }
    return of(TypeFunctions.sameType(all).orElseThrow());
  }

  private static Value intersection(Arguments a) {
    Set<Value> common = new LinkedHashSet<>(a.list(0));
    for (int i = 1; i < a.count(); i++) {
      common.retainAll(new LinkedHashSet<>(a.list(i)));
    }
    return of(common);
  }

  private static Value subtract(Arguments a) {
    Set<Value> left = new LinkedHashSet<>(a.list(0));
    left.removeAll(new LinkedHashSet<>(a.list(1)));
    return of(left);
  }

  /** All combinations, in the order of the lists. */
  private static Value product(Arguments a) {
    List<List<Value>> rows = List.of(List.of());
    for (int i = 0; i < a.count(); i++) {
      if ((long) rows.size() * a.list(i).size() > LARGEST_PRODUCT) {
        throw a.fault(i, "there are more than " + LARGEST_PRODUCT + " combinations");
      }
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value item : a.list(i)) {
          List<Value> next = new ArrayList<>(row);
          next.add(item);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return Value.list(rows.stream().map(Value::list).toList());
  }
}
