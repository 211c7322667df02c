package dev.hextet.core.function;

import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Explicit conversions. */
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
    return PureFunction.of(name, result, a -> converted(type, a), VALUE).early(a -> later(type, a));
  }

  /** Checks that a value can be converted; a value of the type needs no conversion. */
  private static Optional<Value> later(Type type, FunctionArguments a) {
    Value value = a.value(0);
    if (!TypeCompatibility.isPossible(value.type(), type)) {
      throw new TypeMismatch(
          "expected "
              + TypeCompatibility.needed(type)
              + ", found a "
              + TypeText.word(value.type()));
    }
    boolean same = Type.isPrimitive(type) && value.type().equals(type);
    return same ? Optional.of(value) : Optional.empty();
  }

  /** The number of members is known before their type. */
  private static Value converted(Type type, FunctionArguments a) {
    try {
      return TypeConversion.to(type, a.value(0));
    } catch (UndecidedConversion typeIsOpen) {
      if (type instanceof Type.ListType && a.value(0) instanceof Value.ListOf list) {
        return a.later(list.items().size(), Type.OPEN);
      } else if (type instanceof Type.MapType && a.value(0) instanceof Value.MapOf map) {
        List<Value> names = map.entries().keySet().stream().map(Value::of).toList();
        Iterator<Value> members = a.later(names, Type.OPEN).iterator();
        SortedMap<String, Value> waiting = new TreeMap<>(map.entries());
        waiting.replaceAll((name, value) -> members.next());
        return new Value.MapOf(waiting, Type.OPEN);
      }
      throw typeIsOpen;
    }
  }
}
