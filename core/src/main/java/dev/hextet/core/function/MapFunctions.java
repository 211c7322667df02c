package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.any;
import static dev.hextet.core.function.Parameter.list;
import static dev.hextet.core.function.Parameter.map;
import static dev.hextet.core.function.Parameter.text;
import static dev.hextet.core.function.Parameter.texts;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Functions on maps; the values under the keys may be unknown. */
final class MapFunctions {
  private static final Parameter MAP = map("inputMap").unopened();
  private static final Type TEXT_LISTS = Type.map(Type.list(Type.STRING));

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.of("keys", MapFunctions::keys, MAP).early(MapFunctions::keysEarly),
          PureFunction.of("lookup", MapFunctions::lookup, MAP, text("key"))
              .optional(any("default").orNull().untouched())
              .early(MapFunctions::lookupEarly),
          PureFunction.of("merge", MapFunctions::merge).rest(map("maps").orNull().unopened()),
          PureFunction.of(
              "transpose", TEXT_LISTS, MapFunctions::transpose, Parameter.of("values", TEXT_LISTS)),
          PureFunction.of("values", MapFunctions::values, MAP),
          PureFunction.of("zipmap", MapFunctions::zip, texts("keys"), list("values").unopened()));

  private MapFunctions() {}

  /** Returns a list for a map, and a tuple for an object. */
  private static Value keys(FunctionArguments a) {
    List<Value> names = a.map(0).keySet().stream().map(Value::of).toList();
    return new Value.ListOf(names, a.member(0) == null ? null : Type.STRING);
  }

  /** The type of an unknown object determines its keys. */
  private static Optional<Value> keysEarly(FunctionArguments a) {
    return a.value(0).type() instanceof Type.ObjectType object
        ? Optional.of(Value.list(object.members().keySet().stream().map(Value::of).toList()))
        : Optional.empty();
  }

  private static Value values(FunctionArguments a) {
    return new Value.ListOf(List.copyOf(a.map(0).values()), a.member(0));
  }

  private static Value lookup(FunctionArguments a) {
    return lookupEarly(a)
        .orElseThrow(
            () ->
                a.fault(
                    1,
                    "the map has no item \"%s\""
                        .formatted(ImplicitConversion.shortened(a.text(1)))));
  }

  /** The default does not matter if it is not needed. */
  private static Optional<Value> lookupEarly(FunctionArguments a) {
    if (a.value(0) instanceof Value.MapOf map && a.value(1) instanceof Value.Text name) {
      Optional<Value> fallback =
          a.count() == 3 ? Optional.of(fallback(map.member(), a)) : Optional.empty();
      return map.entries().containsKey(name.value())
          ? Optional.of(map.get(name.value()))
          : fallback;
    }
    return Optional.empty();
  }

  /** The default has to be of the type of the map's members. */
  private static Value fallback(@Nullable Type member, FunctionArguments a) {
    try {
      return member == null ? a.value(2) : TypeConversion.to(member, a.value(2));
    } catch (TypeMismatch why) {
      throw a.fault(2, "the default must have the type of the members; " + why.getMessage());
    }
  }

  /** Later ones win; nulls are left out. A map, if all are maps of one type. */
  private static Value merge(FunctionArguments a) {
    SortedMap<String, Value> merged = new TreeMap<>();
    Set<Optional<Type>> members = new HashSet<>();
    for (int i = 0; i < a.count(); i++) {
      if (!a.value(i).isNull()) {
        merged.putAll(a.map(i));
      }
      Type type = a.value(i).type();
      members.add(type instanceof Type.MapType map ? Optional.of(map.member()) : Optional.empty());
    }
    Optional<Type> member = members.size() == 1 ? members.iterator().next() : Optional.empty();
    return new Value.MapOf(merged, member.orElse(null));
  }

  /** From names with lists of words to words with lists of names. */
  private static Value transpose(FunctionArguments a) {
    Map<String, List<Value>> turned = new TreeMap<>();
    for (Map.Entry<String, Value> entry : a.map(0).entrySet()) {
      if (entry.getValue().isNull()) {
        throw a.fault(0, "\"" + entry.getKey() + "\" is null");
      }
      for (Value item : ((Value.ListOf) entry.getValue()).items()) {
        String word = ImplicitConversion.toText(item).value();
        turned.computeIfAbsent(word, first -> new ArrayList<>()).add(Value.of(entry.getKey()));
      }
    }
    SortedMap<String, Value> lists = new TreeMap<>();
    turned.forEach((word, names) -> lists.put(word, new Value.ListOf(names, Type.STRING)));
    return new Value.MapOf(lists, Type.list(Type.STRING));
  }

  private static Value zip(FunctionArguments a) {
    List<String> names = a.texts(0);
    if (names.size() != a.list(1).size()) {
      throw a.fault(
          1, "there are %d names and %d values".formatted(names.size(), a.list(1).size()));
    }
    SortedMap<String, Value> zipped = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      zipped.put(names.get(i), a.list(1).get(i));
    }
    return new Value.MapOf(zipped, a.member(1));
  }
}
