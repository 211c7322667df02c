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

  /** Returns the text; the content of a string without its quotes. */
  @Override
  public Optional<ScalarNode> reference() {
    int quote = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? 1 : 0;
    String inner = text.substring(quote, text.length() - quote);
    return Optional.of(
        new ScalarNode(
            range,
            Value.of(inner),
            inner,
            (from, to) -> positions.range(from + quote, to + quote)));
  }

  @Override
  public String what() {
    return "an expression";
  }
}
