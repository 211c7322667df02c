package dev.hextet.core.document;

import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * An expression of HCL's native syntax that is more than a literal. Strings in it are in quotes.
 *
 * @param range its place
 * @param text its characters
 * @param positions the place of each character
 */
public record NativeExpression(SourceRange range, String text, Positions positions)
    implements DocumentNode {

  /** Returns the text of the expression. */
  @Override
  public Value value() {
    return Value.of(text);
  }

  @Override
  public Optional<ScalarNode> reference() {
    return Optional.of(new ScalarNode(range, value(), text, positions));
  }

  @Override
  public String what() {
    return "an expression";
  }
}
