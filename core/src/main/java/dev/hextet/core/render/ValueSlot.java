package dev.hextet.core.render;

import dev.hextet.core.schema.EncodedContent;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value on a line.
 *
 * @param depth nesting depth of the line
 * @param prefix text before the value, with its equals sign; empty for a member of a list
 * @param suffix text after the value, such as a comma
 * @param kind kind of the value, if known
 */
record ValueSlot(int depth, String prefix, String suffix, @Nullable Kind<?> kind) {
  private static final int WIDTH = 100;

  static ValueSlot member(int depth, @Nullable Kind<?> kind) {
    return new ValueSlot(depth, "", ",", kind);
  }

  ValueSlot withSuffix(String newSuffix) {
    return new ValueSlot(depth, prefix, newSuffix, kind);
  }

  ValueSlot withPrefix(String newPrefix) {
    return new ValueSlot(depth, newPrefix, suffix, kind);
  }

  /** Returns the place of the content of a value in base64, which is shown as an expression. */
  ValueSlot encoded() {
    return new ValueSlot(depth, prefix + "base64encode(", ")" + suffix, null);
  }

  /** Returns the content of a value in base64; empty if the value itself is readable. */
  Optional<EncodedContent> content(Value value) {
    return kind != null && value instanceof Value.Text ? kind.content(value) : Optional.empty();
  }

  boolean isSet() {
    return kind != null && kind.isSet();
  }

  /** Determines whether a text fits into the line. */
  boolean fits(String text) {
    return 4 * depth + 4 + prefix.length() + text.length() + suffix.length() <= WIDTH;
  }

  BlockLine line(LineMark mark, String text) {
    return BlockLine.of(depth, mark, prefix + text + suffix);
  }

  /** The first of several lines: the suffix is for the last. */
  BlockLine opening(LineMark mark, String text) {
    return BlockLine.of(depth, mark, prefix + text);
  }

  BlockLine closing(String text) {
    return BlockLine.of(depth, LineMark.NONE, text + suffix);
  }
}
