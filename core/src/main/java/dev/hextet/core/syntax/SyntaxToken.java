package dev.hextet.core.syntax;

import dev.hextet.core.conversion.ImplicitConversion;

/**
 * A word of the language.
 *
 * @param kind what kind of word
 * @param text the characters
 * @param start offset of the first character
 * @param newLine whether a line end comes before it
 */
record SyntaxToken(Kind kind, String text, int start, boolean newLine) {
  enum Kind {
    NAME,
    NUMBER,
    /** A double quote: a template follows, which is not made of words. */
    QUOTE,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  int end() {
    return start + text.length();
  }

  /** As it is called in a message. */
  String shown() {
    return switch (kind) {
      case END -> "the end of the text";
      case QUOTE -> "a string";
      default -> "\"" + ImplicitConversion.shortened(text) + "\"";
    };
  }
}
