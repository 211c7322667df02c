package dev.hextet.core.configuration;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import java.util.Locale;

/**
 * The repetition of a block.
 *
 * @param kind by number or by name
 * @param expression yields the number or the names
 * @param where the place of the argument
 */
public record Repetition(Kind kind, Expression expression, SourceRange where) {

  /** Terraform's two arguments. */
  public enum Kind {
    COUNT,
    FOR_EACH;

    /** As it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
