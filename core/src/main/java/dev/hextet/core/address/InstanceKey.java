package dev.hextet.core.address;

import dev.hextet.core.spelling.Nfc;
import dev.hextet.core.spelling.QuotedString;
import java.util.Objects;

/**
 * Key of an instance within its block. The order is: no key, numbers by their value, names by their
 * quoted literals.
 */
public sealed interface InstanceKey extends Comparable<InstanceKey> {
  /** The largest number that can be a key. */
  int MAX_NUMBER = 999_999_999;

  /** Returns the key of an instance whose block has neither {@code count} nor {@code for_each}. */
  static InstanceKey none() {
    return new None();
  }

  /** Returns the key of an instance under {@code count}. */
  static InstanceKey of(int number) {
    return new Index(number);
  }

  /** Returns the key of an instance under {@code for_each}. */
  static InstanceKey of(String name) {
    return new Name(name);
  }

  /** Determines whether the key is absent. */
  default boolean isNone() {
    return this instanceof None;
  }

  @Override
  default int compareTo(InstanceKey other) {
    return Order.KEYS.compare(this, other);
  }

  /** The absence of a key; prints as an empty text. */
  record None() implements InstanceKey {
    @Override
    public String toString() {
      return "";
    }
  }

  /**
   * Index under {@code count}; prints as {@code [0]}.
   *
   * @param index between 0 and {@link #MAX_NUMBER}
   */
  record Index(int index) implements InstanceKey {
    public Index {
      if (index < 0 || index > MAX_NUMBER) {
        throw new IllegalArgumentException("not an instance key: " + index);
      }
    }

    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /**
   * Key under {@code for_each}, in normalization form C; prints as {@code ["a"]}.
   *
   * @param name any text
   */
  record Name(String name) implements InstanceKey {
    public Name {
      name = Nfc.of(Objects.requireNonNull(name, "name"));
    }

    @Override
    public String toString() {
      return "[" + QuotedString.of(name) + "]";
    }
  }
}
