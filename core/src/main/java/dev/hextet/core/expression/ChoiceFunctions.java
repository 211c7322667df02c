package dev.hextet.core.expression;

import static dev.hextet.core.expression.Parameter.any;
import static dev.hextet.core.expression.Parameter.list;
import static dev.hextet.core.expression.Parameter.texts;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Functions that look at the items of lists; some know the result before they know all items. */
final class ChoiceFunctions {
  private static final Parameter BOOLS = Parameter.of("list", Type.BOOLS);

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("alltrue", a -> Value.of(!anyIsNot(a.list(0), true)), BOOLS)
              .early(a -> decided(anyIsNot(a.known(0), true), false)),
          PureFunction.of("anytrue", a -> Value.of(a.list(0).contains(Value.of(true))), BOOLS)
              .early(a -> decided(a.known(0).contains(Value.of(true)), true)),
          PureFunction.of("coalesce", ChoiceFunctions::coalesce, any("vals").orNull())
              .rest(any("vals").orNull())
              .early(ChoiceFunctions::coalesceEarly),
          PureFunction.of("compact", ChoiceFunctions::compact, texts("list")),
          PureFunction.of("contains", ChoiceFunctions::contains, list("list"), any("value"))
              .early(ChoiceFunctions::containsEarly),
          PureFunction.of("distinct", ChoiceFunctions::distinct, list("list")),
          PureFunction.of("index", ChoiceFunctions::index, list("list"), any("value")),
          PureFunction.of(
              "matchkeys",
              ChoiceFunctions::matchKeys,
              list("values"),
              list("keys"),
              list("searchset")),
          PureFunction.of("sort", ChoiceFunctions::sort, texts("list")));

  private ChoiceFunctions() {}

  private static Optional<Value> decided(boolean decided, boolean result) {
    return decided ? Optional.of(Value.of(result)) : Optional.empty();
  }

  private static boolean anyIsNot(List<Value> items, boolean wanted) {
    return items.stream().anyMatch(item -> !item.equals(Value.of(wanted)));
  }

  private static Value coalesce(Arguments a) {
    return coalesceEarly(a).orElseThrow(() -> a.fault(0, "all the values are null or empty"));
  }

  private static Optional<Value> coalesceEarly(Arguments a) {
    for (Value value : a.from(0)) {
      if (value instanceof Value.Unknown) {
        return Optional.empty();
      }
      if (!value.isNull() && !value.equals(Value.of(""))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static Value compact(Arguments a) {
    return Value.list(
        a.list(0).stream().filter(item -> !item.isNull() && !item.equals(Value.of(""))).toList());
  }

  private static Value contains(Arguments a) {
    return Value.of(a.list(0).contains(a.value(1)));
  }

  private static Optional<Value> containsEarly(Arguments a) {
    return decided(a.value(1).isKnown() && a.known(0).contains(a.value(1)), true);
  }

  private static Value distinct(Arguments a) {
    List<Value> items = TypeFunctions.sameType(a.list(0)).orElseThrow();
    return Value.list(new ArrayList<>(new LinkedHashSet<>(items)));
  }

  private static Value index(Arguments a) {
    int index = a.list(0).indexOf(a.value(1));
    if (index < 0) {
      throw a.fault(1, "the list does not contain it");
    }
    return Value.of(index);
  }

  /** The values whose keys are among those that are searched for. */
  private static Value matchKeys(Arguments a) {
    if (a.list(0).size() != a.list(1).size()) {
      throw a.fault(1, "there must be as many keys as values");
    }
    List<Value> matching = new ArrayList<>();
    for (int i = 0; i < a.list(0).size(); i++) {
      if (a.list(2).contains(a.list(1).get(i))) {
        matching.add(a.list(0).get(i));
      }
    }
    return Value.list(matching);
  }

  private static Value sort(Arguments a) {
    List<String> texts = new ArrayList<>(a.texts(0));
    texts.sort(Characters::compare);
    return Value.list(texts.stream().map(Value::of).toList());
  }
}
