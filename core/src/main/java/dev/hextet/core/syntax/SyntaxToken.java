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
public record SyntaxToken(Kind kind, String text, int start, boolean newLine) {
  /** Kinds of tokens. */
  public enum Kind {
    NAME,
    NUMBER,
    /** A double quote, which opens a template. */
    QUOTE,
    /** The opening line of a heredoc, with its line end. */
    HEREDOC,
    SYMBOL,
    END
  }

  /** Determines whether the token is a symbol. */
  public boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Determines whether the token is a name. */
  public boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** Returns the offset after the last character. */
  public int end() {
    return start + text.length();
  }

  /** Returns the token for a message. */
  public String shown() {
    return switch (kind) {
      case END -> "the end of the text";
      case QUOTE -> "a string";
      case HEREDOC -> "a heredoc";
      default -> "\"" + ImplicitConversion.shortened(text) + "\"";
    };
  }
}
