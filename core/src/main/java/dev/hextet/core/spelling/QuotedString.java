package dev.hextet.core.spelling;

import java.util.Optional;

/** String literals of the expression language. */
public final class QuotedString {
  private static final int HEX = 16;

  private QuotedString() {}

  /** Returns the literal in double quotes; the start of a template is escaped. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = i + 1 < text.length() && text.charAt(i + 1) == '{';
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '$' -> out.append(opens ? "$$" : "$");
        case '%' -> out.append(opens ? "%%" : "%");
        default -> {
          if (c < 0x20 || c == 0x7f) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** Returns the text of a literal without templates; empty if the argument is not a literal. */
  public static Optional<String> read(String literal) {
    StringBuilder out = new StringBuilder();
    int end = literal.length() - 1;
    if (end < 1 || literal.charAt(0) != '"' || literal.charAt(end) != '"') {
      return Optional.empty();
    }
    int at = 1;
    while (at < end) {
      int next = step(literal, at, end, out);
      if (next < 0) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(out.toString());
  }

  /** Appends the character at an index; returns the index of the next one, or -1 on an error. */
  private static int step(String literal, int at, int end, StringBuilder out) {
    char c = literal.charAt(at);
    char next = literal.charAt(at + 1);
    if (c == '"') {
      return -1;
    } else if (c == '\\') {
      return at + 1 == end ? -1 : escape(literal, at + 1, end, out);
    }
    out.append(c);
    if (c != '$' && c != '%' || next != c && next != '{') {
      return at + 1;
    }
    boolean escaped = next == c && literal.charAt(at + 2) == '{';
    return next == '{' ? -1 : escaped ? at + 2 : at + 1;
  }

  private static int escape(String literal, int at, int end, StringBuilder out) {
    switch (literal.charAt(at)) {
      case '"' -> out.append('"');
      case '\\' -> out.append('\\');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        return unicode(literal, at + 1, at + 5, end, out);
      }
      case 'U' -> {
        return unicode(literal, at + 1, at + 9, end, out);
      }
      default -> {
        return -1;
      }
    }
    return at + 1;
  }

  private static int unicode(String literal, int from, int to, int end, StringBuilder out) {
    if (to > end || !literal.substring(from, to).matches("[0-9A-Fa-f]+")) {
      return -1;
    }
    long code = Long.parseLong(literal.substring(from, to), HEX);
    if (code > Character.MAX_CODE_POINT) {
      return -1;
    }
    out.appendCodePoint((int) code);
    return to;
  }
}
