package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Conversions that are asked for. The items of a list and the values of a map are of one type, so
 * they become strings if one of them is. A set is a list without doubles, sorted.
 */
final class TypeFunctions {
  private static final Parameter VALUE = Parameter.any("v").orNull();

  static final List<PureFunction> ALL =
      List.of(
          conversion("tostring", Convert::toText),
          conversion("tonumber", Convert::toNumber),
          conversion("tobool", Convert::toBool),
          PureFunction.of("tolist", TypeFunctions::toList, VALUE.unopened()),
          PureFunction.of("toset", TypeFunctions::toSet, VALUE),
          PureFunction.of("tomap", TypeFunctions::toMap, VALUE.unopened()));

  private TypeFunctions() {}

  private static PureFunction conversion(String name, UnaryOperator<Value> conversion) {
    return PureFunction.of(name, a -> Convert.marked(a.value(0), conversion), VALUE);
  }

  private static Value toList(Arguments a) {
    if (a.value(0).isNull()) {
      return a.value(0);
    }
    List<Value> items = ((Value.ListOf) Type.LIST.convert(a.value(0))).items();
    List<Value> waiting = new ArrayList<>();
    items.forEach(item -> waiting.add(a.later(Value.of(waiting.size()))));
    return Value.list(sameType(items).orElse(waiting));
  }

  private static Value toSet(Arguments a) {
    if (a.value(0).isNull()) {
      return a.value(0);
    }
    List<Value> items = ((Value.ListOf) Type.LIST.convert(a.value(0))).items();
    return SetFunctions.of(sameType(items).orElseThrow());
  }

  private static Value toMap(Arguments a) {
    if (a.value(0).isNull()) {
      return a.value(0);
    }
    Map<String, Value> entries = ((Value.MapOf) Type.MAP.convert(a.value(0))).entries();
    Optional<List<Value>> values = sameType(List.copyOf(entries.values()));
    Map<String, Value> converted = new TreeMap<>();
    for (String name : entries.keySet()) {
      int index = converted.size();
      converted.put(
          name, values.map(all -> all.get(index)).orElseGet(() -> a.later(Value.of(name))));
    }
    return Value.map(converted);
  }

  /**
   * The values as values of one type; nothing if the type depends on what is not known yet. What is
   * not known yet becomes a string if something else already is one.
   */
  static Optional<List<Value>> sameType(List<Value> values) {
    if (has(values, Value.Text.class)) {
      return Optional.of(values.stream().map(TypeFunctions::toText).toList());
    }
    if (values.stream().anyMatch(Lift::isUnknown)) {
      return Optional.empty();
    }
    if (has(values, Value.Num.class) && has(values, Value.Bool.class)) {
      throw new Mismatch("all items must be of one type, and here are numbers and truth values");
    }
    return Optional.of(values);
  }

  private static boolean has(List<Value> values, Class<? extends Value> type) {
    return values.stream().map(Lift::bare).anyMatch(type::isInstance);
  }

  private static Value toText(Value value) {
    if (!Lift.isUnknown(value)) {
      return Convert.marked(value, Convert::toText);
    }
    String text = "tostring(" + value.expression() + ")";
    return Lift.unknown(value.isSensitive(), text);
  }
}
