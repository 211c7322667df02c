package dev.hextet.core.value;

import dev.hextet.core.spelling.Nfc;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value. Two values are equal when they hold the same, whatever their types say; the order of a
 * map's keys is always that of the keys, so equal values print as equal bytes.
 */
public sealed interface Value {

  /** The absence of a value. */
  // Null is made only here, so no thread can start from it and wait for this interface.
  @SuppressWarnings("ClassInitializationDeadlock")
  Value NULL = new Null(Type.ANY);

  /** Returns this value without its sensitive marks; unknown parts stay unknown. */
  default Value unmarked() {
    return ValueParts.unmarked(this);
  }

  /** Determines whether all parts of the value are known. */
  default boolean isKnown() {
    return ValueParts.isKnown(this);
  }

  /** Determines whether any part of the value is sensitive. */
  default boolean isSensitive() {
    return ValueParts.isSensitive(this);
  }

  /** Determines whether the value itself, and not just a member, is unknown. */
  default boolean isUnknown() {
    return this instanceof Unknown || this instanceof Sensitive marked && marked.value.isUnknown();
  }

  default boolean isNull() {
    return this instanceof Null;
  }

  /** Its type in the language. */
  default Type type() {
    return ValueParts.type(this);
  }

  /** The word for it in messages: null, bool, number, string, list, set, map. */
  default String typeName() {
    return LiteralText.typeName(this);
  }

  /**
   * Returns the expression that yields this value, in the language of documents: a literal for a
   * known value, and the original expression for an unknown or sensitive value. It never contains a
   * secret.
   */
  default String expression() {
    return LiteralText.expression(this);
  }

  /**
   * Returns the stored form of the value: sets become lists, lists and maps have no member types,
   * and marks are not nested.
   */
  default Value data() {
    return ValueParts.data(this);
  }

  /** The text of a known, plain string; empty for everything else. */
  default Optional<String> asText() {
    return this instanceof Text text ? Optional.of(text.value) : Optional.empty();
  }

  /** The absence of a value of some type. */
  static Value nothing(Type type) {
    return new Null(type);
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(boolean truth) {
    return truth ? Bool.TRUE : Bool.FALSE;
  }

  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number), Long.SIZE);
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
    return new MapOf(new TreeMap<String, Value>(entries));
  }

  /** Returns a value of any type that the term gives once its references are known. */
  static Value unknown(Term term) {
    return unknown(term, Type.OPEN);
  }

  /** Returns an unknown value whose type is known already. */
  static Value unknown(Term term, Type type) {
    return new Unknown(term, type, null);
  }

  /** Marks a value; a value that is marked already stays as it is. */
  static Value sensitive(Value value, Term term) {
    return value instanceof Sensitive ? value : new Sensitive(value, term);
  }

  /**
   * No value.
   *
   * @param type that of the value that is not there
   */
  record Null(Type type) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /** A truth value. */
  record Bool(boolean value) implements Value {
    static final Bool TRUE = new Bool(true);
    static final Bool FALSE = new Bool(false);
  }

  /**
   * A number of any size; 1, 1.0 and 1e0 are the same number. As in Terraform, two numbers are
   * equal if their decimal forms are equal.
   *
   * @param value the decimal form
   * @param precision bits of the nearest binary number, used in expressions
   */
  record Num(BigDecimal value, int precision) implements Value {
    /** Precision of numbers that were read from a text. */
    public static final int PRECISION = 512;

    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** A number that was read from a text. */
    public Num(BigDecimal value) {
      this(value, PRECISION);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Num number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** A string of Unicode characters, in normalization form C. */
  record Text(String value) implements Value {
    public Text {
      value = Nfc.of(value);
    }
  }

  /** Values one after the other: a list, or a set. */
  sealed interface Items extends Value {

    /** The values in their order; those of a set in Terraform's order. */
    List<Value> items();
  }

  /**
   * Values in order.
   *
   * @param member the type of all of them; null if each has its own, as in a tuple
   */
  record ListOf(List<Value> items, @Nullable Type member) implements Items {
    public ListOf {
      items = List.copyOf(items);
    }

    /** A tuple. */
    public ListOf(List<Value> items) {
      this(items, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ListOf list && items.equals(list.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }
  }

  /**
   * Distinct values without an order. No member is sensitive; a set with a sensitive member is
   * sensitive as a whole. The known parts prove that the members are distinct, and determine the
   * iteration order.
   *
   * @param member the type of all members
   */
  record SetOf(List<Value> items, Type member) implements Items {
    public SetOf {
      items = SetOrder.of(items);
      if (!SetOrder.isCertain(items) || items.stream().anyMatch(Value::isSensitive)) {
        throw new IllegalArgumentException("a member of a set is unknown or sensitive");
      }
    }

    /** Determines whether some values can form a set. */
    public static boolean isCertain(List<Value> items) {
      return SetOrder.isCertain(SetOrder.of(items));
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof SetOf set && items.equals(set.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }
  }

  /**
   * Values by name, in the order of the names, which are in normalization form C.
   *
   * @param member the type of all of them; null if each has its own, as in an object
   */
  record MapOf(SortedMap<String, Value> entries, @Nullable Type member) implements Value {
    public MapOf {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(Nfc.names(entries)));
    }

    /** An object. */
    public MapOf(SortedMap<String, Value> entries) {
      this(entries, null);
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
    public boolean equals(@Nullable Object other) {
      return other instanceof MapOf map && entries.equals(map.entries);
    }

    @Override
    public int hashCode() {
      return entries.hashCode();
    }
  }

  /**
   * A value that is not known yet. Two unknown values are equal if their terms are equal.
   *
   * @param term the operation that gives the value, closed over all that is known already: {@code
   *     cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 4)}
   * @param type the type of the value; {@link Type#OPEN} if that is not known either
   * @param block the shape of the block of addresses that the value is; null if the value is not a
   *     block, or if nothing is known of it
   */
  record Unknown(Term term, Type type, @Nullable BlockShape block) implements Value {
    public Unknown {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(type, "type");
    }

    @Override
    public String expression() {
      return term.text();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unknown unknown && term.equals(unknown.term);
    }

    @Override
    public int hashCode() {
      return term.hashCode();
    }
  }

  /**
   * A value that must reach neither disk nor screen.
   *
   * @param value the value itself, without a mark of its own; its members can have marks
   * @param term the operation that gives the value again, for example {@code var.password}
   */
  record Sensitive(Value value, Term term) implements Value {
    public Sensitive {
      value = value instanceof Sensitive marked ? marked.value : value;
    }

    @Override
    public String expression() {
      return term.text();
    }

    @Override
    public String toString() {
      return "(sensitive value)";
    }
  }
}
