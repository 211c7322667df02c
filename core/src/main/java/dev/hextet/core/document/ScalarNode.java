package dev.hextet.core.document;

import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;

/**
 * A single value.
 *
 * @param range where it stands, quotes included
 * @param value by YAML 1.2's JSON schema: what is not quoted and reads as null, true, false or a
 *     JSON number is that; everything else is a string
 * @param text the characters of the value: {@code 1.10} where the value is the number 1.1
 * @param positions where each character of the text stands
 */
public record ScalarNode(SourceRange range, Value value, String text, Positions positions)
    implements DocumentNode {

  /** A string at a place. */
  public static ScalarNode of(String text, SourceRange range) {
    return new ScalarNode(range, Value.of(text), text, (from, to) -> range);
  }

  @Override
  public boolean isNull() {
    return value.isNull();
  }

  @Override
  public String what() {
    return switch (value.typeName()) {
      case "null" -> "nothing";
      case "bool" -> "true or false";
      default -> "a " + value.typeName();
    };
  }
}
