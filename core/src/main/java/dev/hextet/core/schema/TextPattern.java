package dev.hextet.core.schema;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.text.RegularExpression;

/**
 * A pattern in the syntax of RE2, as the function {@code regex} takes it, for attributes that are
 * patterns.
 */
public final class TextPattern {
  private final RegularExpression expression;

  private TextPattern(RegularExpression expression) {
    this.expression = expression;
  }

  /**
   * Reads a pattern.
   *
   * @throws InvalidValue if the text is not a pattern
   */
  public static TextPattern of(String text) {
    try {
      return new TextPattern(new RegularExpression(text));
    } catch (TypeMismatch wrong) {
      throw invalid(wrong);
    }
  }

  /** Determines whether the pattern matches any part of a text. */
  public boolean isFoundIn(String text) {
    return expression.isFoundIn(text);
  }

  private static InvalidValue invalid(TypeMismatch wrong) {
    return new InvalidValue(
        ValueDiagnostic.INVALID_PATTERN.with(String.valueOf(wrong.getMessage())));
  }
}
