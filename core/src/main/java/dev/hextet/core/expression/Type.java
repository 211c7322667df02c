package dev.hextet.core.expression;

import dev.hextet.core.value.Value;

/** What a parameter takes; a value that can be converted to it is. */
enum Type {
  ANY,
  TEXT,
  NUMBER,
  BOOL,
  LIST,
  /** A list of strings; a null in it stays. */
  TEXTS,
  /** A list of numbers; a null in it stays. */
  NUMBERS,
  /** A list of truth values; a null in it stays. */
  BOOLS,
  MAP;

  /** Converts a value that is known as far as its type goes and not null. */
  Value convert(Value value) {
    return switch (this) {
      case ANY -> value;
      case TEXT -> Convert.toText(value);
      case NUMBER -> Convert.toNumber(value);
      case BOOL -> Convert.toBool(value);
      case LIST -> list(value);
      case TEXTS -> items(list(value), TEXT);
      case NUMBERS -> items(list(value), NUMBER);
      case BOOLS -> items(list(value), BOOL);
      case MAP -> map(value);
    };
  }

  private static Value.ListOf list(Value value) {
    if (value instanceof Value.ListOf list) {
      return list;
    }
    throw Convert.mismatch("a list", value);
  }

  private static Value map(Value value) {
    if (value instanceof Value.MapOf map) {
      return map;
    }
    throw Convert.mismatch("a map", value);
  }

  private static Value items(Value.ListOf list, Type type) {
    return Value.list(
        list.items().stream().map(item -> Convert.marked(item, type::convert)).toList());
  }
}
