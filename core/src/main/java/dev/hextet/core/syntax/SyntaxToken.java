package dev.hextet.core.syntax;

import dev.hextet.core.conversion.ImplicitConversion;

/**
 * A token of the language.
 *
 * @param kind kind of the token
 * @param text the characters
 * @param start offset of the first character
 * @param newLine true if a line end precedes the token
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
