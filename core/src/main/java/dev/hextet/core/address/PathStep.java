package dev.hextet.core.address;

import dev.hextet.core.spelling.Identifier;
import dev.hextet.core.spelling.Nfc;
import dev.hextet.core.spelling.QuotedString;
import java.util.Comparator;
import java.util.Objects;

/** One step from a value into it: an attribute, an item or a map entry. */
public sealed interface PathStep extends Comparable<PathStep> {

  @Override
  default int compareTo(PathStep other) {
    return Comparator.<PathStep>comparingInt(step -> step instanceof Index ? 0 : 1)
        .thenComparingInt(step -> step instanceof Index index ? index.index() : 0)
        .thenComparing(PathStep::toString)
        .compare(this, other);
  }

  /**
   * An attribute; prints as {@code .name}.
   *
   * @param name an identifier
   */
  record Attribute(String name) implements PathStep {
    public Attribute {
      if (!Identifier.isName(name)) {
        throw new IllegalArgumentException("not an identifier: " + name);
      }
    }

    @Override
    public String toString() {
      return "." + name;
    }
  }

  /**
   * An item of a list; prints as {@code [0]}.
   *
   * @param index from 0 to {@link InstanceKey#MAX_NUMBER}
   */
  record Index(int index) implements PathStep {
    public Index {
      if (index < 0 || index > InstanceKey.MAX_NUMBER) {
        throw new IllegalArgumentException("not an index: " + index);
      }
    }

    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /**
   * An entry of a map; prints as {@code ["Name"]}.
   *
   * @param key any text, in normalization form C
   */
  record Entry(String key) implements PathStep {
    public Entry {
      key = Nfc.of(Objects.requireNonNull(key, "key"));
    }

    @Override
    public String toString() {
      return "[" + QuotedString.of(key) + "]";
    }
  }
}
