package dev.hextet.core.expression;

import static dev.hextet.core.expression.Parameter.any;
import static dev.hextet.core.expression.Parameter.list;
import static dev.hextet.core.expression.Parameter.map;
import static dev.hextet.core.expression.Parameter.text;
import static dev.hextet.core.expression.Parameter.texts;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions on maps; what stands under the names may be unknown. */
final class MapFunctions {
  private static final Parameter MAP = map("inputMap").unopened();

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("keys", MapFunctions::keys, MAP),
          PureFunction.of("lookup", MapFunctions::lookup, MAP, text("key"))
              .optional(any("default").orNull().unopened())
              .early(MapFunctions::lookupEarly),
          PureFunction.of("merge", MapFunctions::merge).rest(map("maps").orNull().unopened()),
          PureFunction.of("transpose", MapFunctions::transpose, map("values")),
          PureFunction.of("values", a -> Value.list(List.copyOf(a.map(0).values())), MAP),
          PureFunction.of("zipmap", MapFunctions::zip, texts("keys"), list("values").unopened()));

  private MapFunctions() {}

  private static Value keys(Arguments a) {
    return Value.list(a.map(0).keySet().stream().map(Value::of).toList());
  }

  private static Value lookup(Arguments a) {
    return lookupEarly(a)
        .orElseThrow(
            () -> a.fault(1, "the map has no item \"%s\"".formatted(Convert.shortened(a.text(1)))));
  }

  /** The default does not matter if it is not needed. */
  private static Optional<Value> lookupEarly(Arguments a) {
    if (a.value(0) instanceof Value.MapOf map && a.value(1) instanceof Value.Text name) {
      if (map.entries().containsKey(name.value())) {
        return Optional.of(map.get(name.value()));
      }
      return a.count() == 3 ? Optional.of(a.value(2)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Later ones win; nulls are left out. */
  private static Value merge(Arguments a) {
    Map<String, Value> merged = new TreeMap<>();
    for (int i = 0; i < a.count(); i++) {
      if (!a.value(i).isNull()) {
        merged.putAll(a.map(i));
      }
    }
    return Value.map(merged);
  }

  /** From names with lists of words to words with lists of names. */
  private static Value transpose(Arguments a) {
    Map<String, List<Value>> turned = new TreeMap<>();
    for (Map.Entry<String, Value> entry : a.map(0).entrySet()) {
      for (Value item : ((Value.ListOf) Type.TEXTS.convert(entry.getValue())).items()) {
        String word = Convert.toText(item).value();
        turned.computeIfAbsent(word, first -> new ArrayList<>()).add(Value.of(entry.getKey()));
      }
    }
    Map<String, Value> lists = new TreeMap<>();
    turned.forEach((word, names) -> lists.put(word, Value.list(names)));
    return Value.map(lists);
  }

  private static Value zip(Arguments a) {
    List<String> names = a.texts(0);
    if (names.size() != a.list(1).size()) {
      throw a.fault(
          1, "there are %d names and %d values".formatted(names.size(), a.list(1).size()));
    }
    Map<String, Value> zipped = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      zipped.put(names.get(i), a.list(1).get(i));
    }
    return Value.map(zipped);
  }
}
