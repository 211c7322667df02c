package dev.hextet.core.value;

import dev.hextet.core.spelling.QuotedString;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the document's language, and the words for them in messages. */
final class LiteralText {
  private LiteralText() {}

  static String expression(Value value) {
    if (value instanceof Value.Text text) {
      return QuotedString.of(text.value());
    } else if (value instanceof Value.Num number) {
      return number.value().toPlainString();
    } else if (value instanceof Value.Bool bool) {
      return String.valueOf(bool.value());
    } else if (value instanceof Value.ListOf list) {
      return typed("tolist", list.member(), list(list.items()));
    } else if (value instanceof Value.SetOf set) {
      return "toset(" + list(set.items()) + ")";
    } else if (value instanceof Value.MapOf map) {
      return typed("tomap", map.member(), map(map));
    }
    return nothing(value.type());
  }

  private static String typed(String function, @Nullable Type member, String members) {
    return member == null ? members : function + "(" + members + ")";
  }

  private static String list(Collection<Value> items) {
    return items.stream().map(Value::expression).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String map(Value.MapOf map) {
    return map.entries().entrySet().stream()
        .map(entry -> QuotedString.of(entry.getKey()) + " = " + entry.getValue().expression())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** With its kind where that has a function: beside lists, only a list is of their type. */
  private static String nothing(Type type) {
    if (type instanceof Type.ListType) {
      return "tolist(null)";
    } else if (type instanceof Type.SetType) {
      return "toset(null)";
    } else if (type instanceof Type.MapType) {
      return "tomap(null)";
    }
    return Type.isPrimitive(type) ? "to" + TypeText.word(type) + "(null)" : "null";
  }

  static String typeName(Value value) {
    if (value instanceof Value.Sensitive sensitive) {
      return sensitive.value().typeName();
    }
    if (value instanceof Value.ListOf) {
      return "list";
    } else if (value instanceof Value.SetOf) {
      return "set";
    } else if (value instanceof Value.MapOf) {
      return "map";
    } else if (value instanceof Value.Unknown) {
      return "unknown";
    }
    return value.isNull() ? "null" : TypeText.word(value.type());
  }
}
