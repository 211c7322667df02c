package dev.hextet.core.render.markdown;

import java.util.function.IntFunction;

/**
 * A part of a comment whose size depends on its budget.
 *
 * @param share the part's share of the size limit
 * @param text returns the text within a budget in UTF-8 bytes; each text ends with an empty line
 */
record MarkdownPart(Share share, IntFunction<String> text) {

  /** A share of the bytes that the fixed parts leave. */
  enum Share {
    /** The part has one size and is always present. */
    FIXED(0),
    QUARTER(4),
    EIGHTH(8),
    /** The bytes that all other parts leave. */
    REST(0);

    private final int divisor;

    Share(int divisor) {
      this.divisor = divisor;
    }

    boolean isFraction() {
      return divisor > 0;
    }

    /** Returns the budget of a fraction. */
    int of(int bytes) {
      return bytes / divisor;
    }
  }

  static MarkdownPart fixed(String text) {
    return new MarkdownPart(Share.FIXED, budget -> text);
  }
}
