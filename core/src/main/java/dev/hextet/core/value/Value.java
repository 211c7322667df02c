package dev.hextet.core.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value. Two values are equal when they hold the same; the order of a map's keys is always that
 * of the keys, so equal values print as equal bytes.
 */
public sealed interface Value {

  /** The absence of a value. */
  // Null is made only here, so no thread can start from it and wait for this interface.
  @SuppressWarnings("ClassInitializationDeadlock")
  Value NULL = new Null();

  /**
   * What is wholly known of this value, with every sensitive mark taken off; unknown parts stay.
   */
  default Value unmarked() {
    return this;
  }

  /** Whether no part of it is unknown. */
  default boolean isKnown() {
    return true;
  }

  /** Whether any part of it is sensitive. */
  default boolean isSensitive() {
    return false;
  }

  default boolean isNull() {
    return this instanceof Null;
  }

  /** The word for its type in messages: null, bool, number, string, list, map. */
  String typeName();

  /**
   * The expression, in the document's language, that gives this value: a literal for what is known,
   * the expression it came from for what is unknown or sensitive. So no secret is ever in it.
   */
  String expression();

  /** The text of a known, plain string; empty for everything else. */
  default Optional<String> asText() {
    return Optional.empty();
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean truth) {
    return truth ? Bool.TRUE : Bool.FALSE;
  }

  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }

  static Value of(BigDecimal number) {
    return new Num(number);
  }

  static ListOf list(List<? extends Value> items) {
    return new ListOf(List.copyOf(items));
  }

  static ListOf list(Value... items) {
    return new ListOf(List.of(items));
  }

  static MapOf map(Map<String, ? extends Value> entries) {
    return new MapOf(entries);
  }

  /** A value that the expression will give when what it refers to is known. */
  static Value unknown(String expression) {
    return new Unknown(expression);
  }

  /** Marks a value; a value that is marked already stays as it is. */
  static Value sensitive(Value value, String expression) {
    return value instanceof Sensitive ? value : new Sensitive(value, expression);
  }

  /** No value. */
  record Null() implements Value {
    @Override
    public String typeName() {
      return "null";
    }

    @Override
    public String expression() {
      return "null";
    }
  }

  /** A truth value. */
  record Bool(boolean value) implements Value {
    static final Bool TRUE = new Bool(true);
    static final Bool FALSE = new Bool(false);

    @Override
    public String typeName() {
      return "bool";
    }

    @Override
    public String expression() {
      return String.valueOf(value);
    }
  }

  /** A decimal number of any size; 1, 1.0 and 1e0 are one number. */
  record Num(BigDecimal value) implements Value {
    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public String typeName() {
      return "number";
    }

    @Override
    public String expression() {
      return value.toPlainString();
    }
  }

  /** A string of Unicode characters. */
  record Text(String value) implements Value {
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String typeName() {
      return "string";
    }

    @Override
    public String expression() {
      return Quoted.of(value);
    }

    @Override
    public Optional<String> asText() {
      return Optional.of(value);
    }
  }

  /** Values in order. */
  record ListOf(List<Value> items) implements Value {
    public ListOf {
      items = List.copyOf(items);
    }

    @Override
    public Value unmarked() {
      return isSensitive() ? new ListOf(items.stream().map(Value::unmarked).toList()) : this;
    }

    @Override
    public boolean isKnown() {
      return items.stream().allMatch(Value::isKnown);
    }

    @Override
    public boolean isSensitive() {
      return items.stream().anyMatch(Value::isSensitive);
    }

    @Override
    public String typeName() {
      return "list";
    }

    @Override
    public String expression() {
      return String.join(", ", items.stream().map(Value::expression).toList())
          .transform(inner -> "[" + inner + "]");
    }
  }

  /** Values by name, in the order of the names. */
  record MapOf(SortedMap<String, Value> entries) implements Value {
    public MapOf {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    MapOf(Map<String, ? extends Value> entries) {
      this(new TreeMap<String, Value>(entries));
    }

    /** The value under a name, or null as a value. */
    public Value get(String name) {
      return entries.getOrDefault(name, NULL);
    }

    /** The same with one entry set. */
    public MapOf with(String name, Value value) {
      SortedMap<String, Value> changed = new TreeMap<>(entries);
      changed.put(name, value);
      return new MapOf(changed);
    }

    @Override
    public Value unmarked() {
      if (!isSensitive()) {
        return this;
      }
      SortedMap<String, Value> plain = new TreeMap<>();
      entries.forEach((name, value) -> plain.put(name, value.unmarked()));
      return new MapOf(plain);
    }

    @Override
    public boolean isKnown() {
      return entries.values().stream().allMatch(Value::isKnown);
    }

    @Override
    public boolean isSensitive() {
      return entries.values().stream().anyMatch(Value::isSensitive);
    }

    @Override
    public String typeName() {
      return "map";
    }

    @Override
    public String expression() {
      return String.join(
              ", ",
              entries.entrySet().stream()
                  .map(e -> Quoted.of(e.getKey()) + " = " + e.getValue().expression())
                  .toList())
          .transform(inner -> "{" + inner + "}");
    }
  }

  /**
   * A value that is not known yet.
   *
   * @param expression what will give it, closed over everything that is known already: {@code
   *     cidrhost(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0), 4)}
   */
  record Unknown(String expression) implements Value {
    public Unknown {
      Objects.requireNonNull(expression, "expression");
    }

    @Override
    public boolean isKnown() {
      return false;
    }

    @Override
    public String typeName() {
      return "unknown";
    }
  }

  /**
   * A value that must reach neither disk nor screen.
   *
   * @param value what it is; never itself marked
   * @param expression what gives it again, for example {@code var.password}
   */
  record Sensitive(Value value, String expression) implements Value {
    public Sensitive {
      value = value.unmarked();
    }

    @Override
    public Value unmarked() {
      return value;
    }

    @Override
    public boolean isKnown() {
      return value.isKnown();
    }

    @Override
    public boolean isSensitive() {
      return true;
    }

    @Override
    public String typeName() {
      return value.typeName();
    }

    @Override
    public String toString() {
      return "(sensitive value)";
    }
  }
}
