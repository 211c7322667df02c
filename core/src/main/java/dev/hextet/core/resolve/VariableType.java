package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a variable are, in Terraform's words: {@code list(string)}.
 *
 * @param shape the outermost word
 * @param member what the members of a collection are
 */
record VariableType(Shape shape, @Nullable VariableType member) {
  static final VariableType ANY = new VariableType(Shape.ANY, null);
  static final VariableType STRING = new VariableType(Shape.STRING, null);

  private static final Pattern COLLECTION = Pattern.compile("(list|set|map)\\((.*)\\)");
  private static final Pattern STRUCTURE = Pattern.compile("(object|tuple)\\b.*");

  enum Shape {
    ANY,
    STRING,
    NUMBER,
    BOOL,
    LIST,
    SET,
    MAP;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The type that a text names; what cannot be read is any type, and reported. */
  static VariableType parse(String text, SourceRange where, Report report) {
    String word = text.replaceAll("\\s", "");
    if (STRUCTURE.matcher(word).matches()) {
      report.notSupported(where, "the type " + word);
      return ANY;
    }
    Matcher collection = COLLECTION.matcher(word);
    if (collection.matches()) {
      Shape shape = shape(collection.group(1)).orElseThrow();
      return new VariableType(shape, parse(collection.group(2), where, report));
    }
    Optional<Shape> shape = shape(word);
    if (shape.isEmpty() || shape.get().compareTo(Shape.BOOL) > 0) {
      report.error(
          "InvalidType",
          where,
          "\"" + text + "\" is no type",
          "It can be string, number, bool, any, or list(…), set(…), map(…) of one of them.");
      return ANY;
    }
    return new VariableType(shape.get(), null);
  }

  private static Optional<Shape> shape(String word) {
    return List.of(Shape.values()).stream().filter(shape -> shape.word().equals(word)).findFirst();
  }

  /** As it is written. */
  String text() {
    return member == null ? shape.word() : shape.word() + "(" + member.text() + ")";
  }

  /** The value as one of this type, with Terraform's conversions; nothing if it is none. */
  Optional<Value> convert(Value value) {
    if (value.isNull() || shape == Shape.ANY) {
      return Optional.of(value);
    }
    return switch (shape) {
      case STRING -> string(value);
      case NUMBER -> number(value);
      case BOOL -> bool(value);
      case MAP -> map(value);
      default -> list(value);
    };
  }

  private static Optional<Value> string(Value value) {
    return value instanceof Value.Bool || value instanceof Value.Num
        ? Optional.of(Value.of(value.expression()))
        : Optional.of(value).filter(Value.Text.class::isInstance);
  }

  private static Optional<Value> number(Value value) {
    if (value instanceof Value.Num) {
      return Optional.of(value);
    }
    try {
      return value
          .asText()
          .filter(text -> text.length() <= 400)
          .map(BigDecimal::new)
          .map(Value::of);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Value> bool(Value value) {
    return value instanceof Value.Bool
        ? Optional.of(value)
        : value
            .asText()
            .filter(text -> text.equals("true") || text.equals("false"))
            .map(text -> Value.of(text.equals("true")));
  }

  private Optional<Value> list(Value value) {
    List<Value> items = new ArrayList<>();
    if (!(value instanceof Value.Items list)) {
      return Optional.empty();
    }
    for (Value item : list.items()) {
      Optional<Value> converted = memberType().convert(item);
      if (converted.isEmpty()) {
        return Optional.empty();
      }
      items.add(converted.get());
    }
    return Optional.of(Value.list(shape == Shape.SET ? items.stream().distinct().toList() : items));
  }

  private Optional<Value> map(Value value) {
    Map<String, Value> entries = new TreeMap<>();
    if (!(value instanceof Value.MapOf map)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      Optional<Value> converted = memberType().convert(entry.getValue());
      if (converted.isEmpty()) {
        return Optional.empty();
      }
      entries.put(entry.getKey(), converted.get());
    }
    return Optional.of(Value.map(entries));
  }

  private VariableType memberType() {
    return member == null ? ANY : member;
  }
}
