package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.any;
import static dev.hextet.core.function.Parameter.items;
import static dev.hextet.core.function.Parameter.list;
import static dev.hextet.core.function.Parameter.texts;
import static dev.hextet.core.function.Parameter.unified;

import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.conversion.ValueEquality;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.text.Characters;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Functions that look at the items of lists; some know the result before they know all items. */
final class ChoiceFunctions {
  private static final Parameter BOOLS = Parameter.of("list", Type.list(Type.BOOL));

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.bool("alltrue", a -> Value.of(!anyIsNot(a.list(0), true)), BOOLS)
              .early(a -> decided(anyIsNot(a.known(0), true), false)),
          PureFunction.bool("anytrue", a -> Value.of(a.list(0).contains(Value.of(true))), BOOLS)
              .early(a -> decided(a.known(0).contains(Value.of(true)), true)),
          PureFunction.of("coalesce", ChoiceFunctions::coalesce, any("values").orNull().partly())
              .rest(any("values").orNull().partly())
              .early(ChoiceFunctions::coalesceEarly),
          PureFunction.of(
              "compact", Type.list(Type.STRING), ChoiceFunctions::compact, texts("list")),
          PureFunction.bool("contains", ChoiceFunctions::contains, items("list"), any("value"))
              .early(ChoiceFunctions::containsEarly),
          PureFunction.of("distinct", ChoiceFunctions::distinct, unified("list")),
          PureFunction.number("index", ChoiceFunctions::index, list("list"), any("value"))
              .early(ChoiceFunctions::indexEarly),
          PureFunction.of(
              "matchkeys",
              ChoiceFunctions::matchKeys,
              unified("values").partly(),
              unified("keys"),
              unified("searchset")),
          PureFunction.of(
              "sort", Type.list(Type.STRING), ChoiceFunctions::sort, texts("list").partly()));

  private ChoiceFunctions() {}

  private static Optional<Value> decided(boolean decided, boolean result) {
    return decided ? Optional.of(Value.of(result)) : Optional.empty();
  }

  private static boolean anyIsNot(List<Value> items, boolean wanted) {
    return items.stream().anyMatch(item -> !item.equals(Value.of(wanted)));
  }

  private static Value coalesce(FunctionArguments a) {
    return coalesceEarly(a).orElseThrow(() -> a.fault(0, "all the values are null or empty"));
  }

  /** All of them become one type. */
  private static Optional<Value> coalesceEarly(FunctionArguments a) {
    List<Type> types = a.from(0).stream().map(Value::type).toList();
    Type type =
        Unification.of(types).orElseThrow(() -> a.fault(0, "the values have no type in common"));
    for (Value value : a.from(0)) {
      if (value.isUnknown()) {
        return Optional.empty();
      }
      Value converted = TypeConversion.to(type, value);
      if (!converted.isNull() && !converted.equals(Value.of(""))) {
        return Optional.of(converted);
      }
    }
    return Optional.empty();
  }

  private static Value compact(FunctionArguments a) {
    return new Value.ListOf(
        a.list(0).stream().filter(item -> !item.isNull() && !item.equals(Value.of(""))).toList(),
        Type.STRING);
  }

  private static Value contains(FunctionArguments a) {
    return containsEarly(a).orElseThrow();
  }

  private static Optional<Value> containsEarly(FunctionArguments a) {
    if (!(a.value(0) instanceof Value.Items items)) {
      return Optional.empty();
    }
    boolean open = false;
    for (Value item : items.items()) {
      Optional<Boolean> same = ValueEquality.of(item, a.value(1));
      if (same.orElse(false)) {
        return Optional.of(Value.of(true));
      }
      open |= same.isEmpty();
    }
    return decided(!open, false);
  }

  private static Value distinct(FunctionArguments a) {
    return new Value.ListOf(new ArrayList<>(new LinkedHashSet<>(a.list(0))), a.member(0));
  }

  private static Value index(FunctionArguments a) {
    return indexEarly(a).orElseThrow(() -> a.fault(1, "the list does not contain it"));
  }

  /** The first that is equal, if all before it certainly are not. */
  private static Optional<Value> indexEarly(FunctionArguments a) {
    List<Value> items = a.value(0) instanceof Value.Items list ? list.items() : List.of();
    for (int i = 0; i < items.size(); i++) {
      Optional<Boolean> same = ValueEquality.of(items.get(i), a.value(1));
      if (same.isEmpty()) {
        return Optional.empty();
      } else if (same.get()) {
        return Optional.of(Value.of(i));
      }
    }
    return Optional.empty();
  }

  /** The values whose keys are among those that are searched for. */
  private static Value matchKeys(FunctionArguments a) {
    if (a.list(0).size() != a.list(1).size()) {
      throw a.fault(1, "there must be as many keys as values");
    }
    Type member =
        Unification.of(List.of(a.value(1).type(), a.value(2).type()))
            .map(type -> TypeCompatibility.members(type).get(0))
            .orElseThrow(() -> a.fault(2, "it has no type in common with the keys"));
    List<Value> keys = converted(a.list(1), member);
    List<Value> wanted = converted(a.list(2), member);
    List<Value> matching = new ArrayList<>();
    for (int i = 0; i < a.list(0).size(); i++) {
      if (wanted.contains(keys.get(i))) {
        matching.add(a.list(0).get(i));
      }
    }
    return new Value.ListOf(matching, a.member(0));
  }

  private static List<Value> converted(List<Value> values, Type type) {
    return values.stream().map(value -> TypeConversion.to(type, value)).toList();
  }

  /** The number of items is known before their order. */
  private static Value sort(FunctionArguments a) {
    if (!a.value(0).isKnown()) {
      return a.later(a.list(0).size(), Type.STRING);
    }
    List<String> texts = new ArrayList<>(a.texts(0));
    texts.sort(Characters::compare);
    return new Value.ListOf(texts.stream().map(Value::of).toList(), Type.STRING);
  }
}
