package dev.hextet.core.document.format;

import dev.hextet.core.document.format.NativeToken.Kind;
import dev.hextet.core.spelling.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a well-formed text of HCL's native syntax into tokens, with its comments and line ends.
 */
final class NativeLexer {
  private static final List<String> SYMBOLS =
      List.of("...", "==", "!=", "<=", ">=", "&&", "||", "=>", "::");

  private final String text;
  private final List<NativeToken> tokens = new ArrayList<>();
  private int at;

  /** Offset after the last token. */
  private int end;

  private NativeLexer(String text) {
    this.text = text;
  }

  /** Returns the tokens of a text. */
  static List<NativeToken> tokens(String text) {
    NativeLexer lexer = new NativeLexer(text);
    lexer.code(false);
    return lexer.tokens;
  }

  private void add(Kind kind, int length) {
    int spaces = at - end;
    end = Math.min(text.length(), at + length);
    tokens.add(new NativeToken(kind, text.substring(at, end), spaces));
    at = end;
  }

  /** Reads code up to the end, or up to the brace that closes a template sequence. */
  private void code(boolean template) {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean closes = c == '}' || text.startsWith("~}", at);
      if (template && closes && depth == 0) {
        add(Kind.CLOSE_TEMPLATE, c == '}' ? 1 : 2);
        return;
      }
      depth += c == '{' ? 1 : closes ? -1 : 0;
      token(c);
    }
  }

  private void token(char c) {
    if (c == '\n' || text.startsWith("\r\n", at)) {
      add(Kind.NEWLINE, c == '\n' ? 1 : 2);
    } else if (c == ' ' || c == '\t' || c == '\r') {
      at++;
    } else if (c == '#' || text.startsWith("//", at)) {
      add(Kind.COMMENT, after("\n", at) - at);
    } else if (text.startsWith("/*", at)) {
      add(Kind.COMMENT, after("*/", at + 2) - at);
    } else if (c == '"') {
      quoted();
    } else if (text.startsWith("<<", at) && isHeredoc()) {
      heredoc();
    } else if (Identifier.isStart(text.codePointAt(at))) {
      add(Kind.NAME, Identifier.end(text, at) - at);
    } else if (c >= '0' && c <= '9') {
      add(Kind.NUMBER, numberLength());
    } else {
      add(Kind.SYMBOL, symbolLength());
    }
  }

  /** Returns the offset after the next occurrence of a mark, or the end of the text. */
  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  private int symbolLength() {
    return SYMBOLS.stream()
        .filter(symbol -> text.startsWith(symbol, at))
        .findFirst()
        .map(String::length)
        .orElse(Character.charCount(text.codePointAt(at)));
  }

  private int numberLength() {
    int last = at;
    while (last < text.length() && isNumber(last)) {
      last++;
    }
    return last - at;
  }

  private boolean isNumber(int index) {
    char c = text.charAt(index);
    char next = index + 1 < text.length() ? text.charAt(index + 1) : ' ';
    boolean exponent = "eE".indexOf(text.charAt(index - (index > at ? 1 : 0))) >= 0;
    return Character.isDigit(c)
        || c == '.' && Character.isDigit(next)
        || (c == 'e' || c == 'E') && (Character.isDigit(next) || "+-".indexOf(next) >= 0)
        || (c == '+' || c == '-') && exponent;
  }

  private void quoted() {
    add(Kind.OPEN_QUOTE, 1);
    int literal = at;
    while (at < text.length() && text.charAt(at) != '"') {
      if (isTemplate()) {
        literal = template(Kind.QUOTED_TEXT, literal);
      } else {
        at += text.charAt(at) == '\\' ? 2 : isEscape() ? 3 : 1;
      }
    }
    flush(Kind.QUOTED_TEXT, literal);
    add(Kind.CLOSE_QUOTE, 1);
  }

  /** Reads a template sequence; returns the offset after it. */
  private int template(Kind literalKind, int literal) {
    flush(literalKind, literal);
    boolean directive = text.charAt(at) == '%';
    int length = text.startsWith("~", at + 2) ? 3 : 2;
    add(directive ? Kind.OPEN_DIRECTIVE : Kind.OPEN_TEMPLATE, length);
    code(true);
    return at;
  }

  private void flush(Kind kind, int literal) {
    int stop = Math.min(at, text.length());
    if (stop > literal) {
      at = literal;
      add(kind, stop - literal);
    }
  }

  private boolean isTemplate() {
    return text.startsWith("${", at) || text.startsWith("%{", at);
  }

  private boolean isEscape() {
    return text.startsWith("$${", at) || text.startsWith("%%{", at);
  }

  private int markerStart() {
    return at + (text.startsWith("<<-", at) ? 3 : 2);
  }

  private boolean isHeredoc() {
    return Identifier.end(text, markerStart()) > markerStart();
  }

  private void heredoc() {
    String marker = text.substring(markerStart(), Identifier.end(text, markerStart()));
    add(Kind.OPEN_HEREDOC, after("\n", at) - at);
    int literal = at;
    boolean lineStart = true;
    while (at < text.length()) {
      int lineEnd = text.indexOf('\n', at);
      String line = text.substring(at, lineEnd < 0 ? text.length() : lineEnd);
      if (lineStart && line.strip().equals(marker)) {
        flush(Kind.HEREDOC_TEXT, literal);
        add(Kind.CLOSE_HEREDOC, line.stripTrailing().length());
        return;
      }
      lineStart = text.charAt(at) == '\n';
      if (isTemplate()) {
        literal = template(Kind.HEREDOC_TEXT, literal);
        lineStart = false;
      } else {
        int step = isEscape() ? 3 : 1;
        at += step;
      }
    }
    flush(Kind.HEREDOC_TEXT, literal);
  }
}
