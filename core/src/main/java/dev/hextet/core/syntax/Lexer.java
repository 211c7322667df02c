package dev.hextet.core.syntax;

import dev.hextet.core.spelling.Identifier;
import java.util.List;

/** Splits an expression into tokens, one at a time, on demand. */
final class Lexer {
  private static final List<String> SYMBOLS =
      List.of(
          "...", "==", "!=", "<=", ">=", "&&", "||", "=>", "~}", "(", ")", "[", "]", "{", "}", ".",
          ",", "::", ":", "?", "+", "-", "*", "/", "%", "<", ">", "!", "=");

  private final SyntaxText source;
  private final String text;
  private int at;
  private boolean newLine;

  Lexer(SyntaxText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * Returns the token at an offset, or after the spaces and comments there. A line end within a
   * comment does not separate.
   */
  SyntaxToken at(int offset) {
    at = offset;
    newLine = false;
    skipSpace();
    if (at >= text.length()) {
      return token(SyntaxToken.Kind.END, 0);
    }
    char c = text.charAt(at);
    if (isDigit(c)) {
      return token(SyntaxToken.Kind.NUMBER, numberLength());
    }
    if (Identifier.isStart(text.codePointAt(at))) {
      return token(SyntaxToken.Kind.NAME, Identifier.end(text, at) - at);
    }
    int heredoc = HeredocFrame.openingLength(text, at);
    if (heredoc > 0) {
      return token(SyntaxToken.Kind.HEREDOC, heredoc);
    }
    return c == '"' ? token(SyntaxToken.Kind.QUOTE, 1) : symbol();
  }

  /** Returns the whole number at an offset, as in {@code list.0.name}; empty without one. */
  String digitsAt(int offset) {
    int end = offset;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(offset, end);
  }

  private SyntaxToken symbol() {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        return token(SyntaxToken.Kind.SYMBOL, symbol.length());
      }
    }
    int length = Character.charCount(text.codePointAt(at));
    String character = text.substring(at, at + length);
    throw source.wrong(
        at, at + length, "\"" + character + "\" is not allowed here", advice(character));
  }

  private static String advice(String character) {
    return switch (character) {
      case "'" -> "Write strings in double quotes.";
      case "&", "|" -> "Write && or || for logic.";
      case "$" -> "Write names in an expression without $.";
      default -> "";
    };
  }

  private SyntaxToken token(SyntaxToken.Kind kind, int length) {
    return new SyntaxToken(kind, text.substring(at, at + length), at, newLine);
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        newLine = true;
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '#' || text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw source.wrong(at, at + 2, "the comment is never closed", "Write */ after it.");
    }
    at = end + 2;
  }

  private int numberLength() {
    int end = digits(at);
    if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end = digits(end + 1);
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int sign = end + 1;
      if (sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
        sign++;
      }
      end = digits(sign) > sign ? digits(sign) : end;
    }
    return end - at;
  }

  private int digits(int from) {
    return from + digitsAt(from).length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
