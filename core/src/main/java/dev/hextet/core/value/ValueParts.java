package dev.hextet.core.value;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Properties of a value that follow from its parts. */
final class ValueParts {
  private ValueParts() {}

  static boolean isKnown(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().allMatch(Value::isKnown);
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().allMatch(Value::isKnown);
    } else if (value instanceof Value.Sensitive sensitive) {
      return sensitive.value().isKnown();
    }
    return !(value instanceof Value.Unknown);
  }

  static boolean isSensitive(Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().anyMatch(Value::isSensitive);
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().anyMatch(Value::isSensitive);
    }
    return value instanceof Value.Sensitive;
  }

  static Value unmarked(Value value) {
    if (value instanceof Value.Sensitive sensitive) {
      return sensitive.value().unmarked();
    } else if (!value.isSensitive()) {
      return value;
    } else if (value instanceof Value.ListOf list) {
      return list(list, list.member(), Value::unmarked);
    }
    Value.MapOf map = (Value.MapOf) value;
    return map(map, map.member(), Value::unmarked);
  }

  static Value data(Value value) {
    if (value instanceof Value.Items items) {
      return list(items, null, Value::data);
    } else if (value instanceof Value.MapOf map) {
      return map(map, null, Value::data);
    } else if (value instanceof Value.Sensitive sensitive) {
      return new Value.Sensitive(sensitive.unmarked().data(), sensitive.term());
    }
    return value;
  }

  private static Value list(Value.Items items, @Nullable Type member, UnaryOperator<Value> change) {
    return new Value.ListOf(items.items().stream().map(change).toList(), member);
  }

  private static Value map(Value.MapOf map, @Nullable Type member, UnaryOperator<Value> change) {
    SortedMap<String, Value> changed = new TreeMap<>(map.entries());
    changed.replaceAll((name, value) -> change.apply(value));
    return new Value.MapOf(changed, member);
  }

  /** Null and unknown values have a type of their own. */
  static Type type(Value value) {
    if (value instanceof Value.Text) {
      return Type.STRING;
    } else if (value instanceof Value.Num) {
      return Type.NUMBER;
    } else if (value instanceof Value.ListOf list) {
      return list.member() == null
          ? Type.tuple(list.items().stream().map(Value::type).toList())
          : Type.list(list.member());
    } else if (value instanceof Value.SetOf set) {
      return Type.set(set.member());
    } else if (value instanceof Value.MapOf map) {
      return map.member() == null ? object(map) : Type.map(map.member());
    }
    return value instanceof Value.Sensitive sensitive ? sensitive.value().type() : Type.BOOL;
  }

  private static Type object(Value.MapOf map) {
    Map<String, Type> types = new TreeMap<>();
    map.entries().forEach((name, value) -> types.put(name, value.type()));
    return Type.object(types);
  }
}
