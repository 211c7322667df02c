package dev.hextet.core.expression;

import dev.hextet.core.schema.InvalidValue;

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
   * @throws InvalidValue if it is none
   */
  public static TextPattern of(String text) {
    try {
      return new TextPattern(new RegularExpression(text, 0));
    } catch (ArgumentFault fault) {
      throw invalid(fault);
    }
  }

  /** Whether it matches any part of a text. */
  public boolean isFoundIn(String text) {
    return expression.isFoundIn(text);
  }

  private static InvalidValue invalid(ArgumentFault fault) {
    return new InvalidValue(
        "InvalidPattern",
        String.valueOf(fault.getMessage()),
        "Write a pattern in RE2's syntax, which Terraform has too.");
  }
}
