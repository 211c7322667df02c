package dev.hextet.core.expression;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Conversions that are asked for. */
final class TypeFunctions {
  private static final Parameter VALUE = Parameter.any("v").orNull().unopened();

  static final List<PureFunction> ALL =
      List.of(
          conversion("tostring", Type.STRING),
          conversion("tonumber", Type.NUMBER),
          conversion("tobool", Type.BOOL),
          conversion("tolist", Type.list(Type.ANY)),
          conversion("toset", Type.set(Type.ANY)),
          conversion("tomap", Type.map(Type.ANY)),
          PureFunction.of("ephemeralasnull", a -> a.value(0), VALUE));

  private TypeFunctions() {}

  private static PureFunction conversion(String name, Type type) {
    Type result = Type.isPrimitive(type) ? type : Type.OPEN;
    return PureFunction.of(name, result, a -> converted(type, a), VALUE);
  }

  /** How many members there are is known before their type is. */
  private static Value converted(Type type, Arguments a) {
    try {
      return Conversion.to(type, a.value(0));
    } catch (Undecided typeIsOpen) {
      if (type instanceof Type.ListType && a.value(0) instanceof Value.ListOf list) {
        List<Value> waiting = new ArrayList<>();
        list.items().forEach(item -> waiting.add(a.later(Value.of(waiting.size()))));
        return new Value.ListOf(waiting, Type.OPEN);
      } else if (type instanceof Type.MapType && a.value(0) instanceof Value.MapOf map) {
        SortedMap<String, Value> waiting = new TreeMap<>(map.entries());
        waiting.replaceAll((name, value) -> a.later(Value.of(name)));
        return new Value.MapOf(waiting, Type.OPEN);
      }
      throw typeIsOpen;
    }
  }
}
