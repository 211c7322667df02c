package dev.hextet.core.configuration;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import java.util.Locale;

/**
 * What makes one block several things.
 *
 * @param kind by number or by name
 * @param expression gives how many there are, or the names
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
