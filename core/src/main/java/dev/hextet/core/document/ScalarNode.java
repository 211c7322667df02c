package dev.hextet.core.document;

import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * A single value.
 *
 * @param range its place, quotes included
 * @param value its meaning by YAML 1.2's JSON schema: an unquoted null, true, false or JSON number,
 *     otherwise a string
 * @param text the characters of the value: {@code 1.10} for the number 1.1
 * @param positions the place of each character of the text
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
  public Optional<ScalarNode> reference() {
    return value instanceof Value.Text ? Optional.of(this) : Optional.empty();
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
