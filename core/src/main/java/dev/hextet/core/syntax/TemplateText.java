package dev.hextet.core.syntax;

import dev.hextet.core.expression.ExpressionNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a template between its expressions: escapes, and where the text stops. */
final class TemplateText {
  private static final Pattern VARIABLE = Pattern.compile("\\(\\( ?(!?[-/.\\w\\p{L}]+) ?\\)\\)");

  /** Why the text stops. */
  enum Stop {
    END,
    EXPRESSION,
    DIRECTIVE,
    VARIABLE
  }

  private final SyntaxText source;
  private final String text;
  private final boolean quoted;
  private final int start;
  private final Matcher variables;
  private final StringBuilder read = new StringBuilder();
  private int at;
  private boolean trimmed;
  private boolean trimmedAway;

  TemplateText(SyntaxText source, int start, boolean quoted) {
    this.source = source;
    this.text = source.text();
    this.quoted = quoted;
    this.start = start;
    this.at = start;
    this.variables = VARIABLE.matcher(text);
  }

  /** The offset that was reached. */
  int at() {
    return at;
  }

  /** Reads on to where the text stops. */
  Stop advance() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted && c == '"') {
        return Stop.END;
      } else if (c == '\\' && quoted) {
        escape();
      } else if (c == '\n' && quoted) {
        throw source.wrong(
            start - 1, at, "the string is not closed on its line", "Write \\n for a line end.");
      } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
        read.append(c).append('{');
        at += 3;
      } else if (text.startsWith("${", at)) {
        return Stop.EXPRESSION;
      } else if (text.startsWith("%{", at)) {
        return Stop.DIRECTIVE;
      } else if (c == '(' && !quoted && isVariable()) {
        return Stop.VARIABLE;
      } else {
        read.append(c);
        at++;
      }
    }
    return Stop.END;
  }

  private boolean isVariable() {
    return text.startsWith("((", at) && variables.region(at, text.length()).lookingAt();
  }

  private void escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    switch (c) {
      case 'n' -> read.append('\n');
      case 'r' -> read.append('\r');
      case 't' -> read.append('\t');
      case '"', '\\' -> read.append(c);
      case 'u', 'U' -> read.appendCodePoint(codePoint(digits));
      default ->
          throw source.wrong(
              at,
              at + 2,
              "\"\\" + c + "\" is not an escape sequence",
              "The escapes are \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN.");
    }
    at += 2 + digits;
  }

  private int codePoint(int digits) {
    int from = at + 2;
    if (from + digits <= text.length()) {
      String hex = text.substring(from, from + digits);
      if (hex.matches("[0-9A-Fa-f]+")) {
        long value = Long.parseLong(hex, 16);
        if (value <= Character.MAX_CODE_POINT) {
          return (int) value;
        }
      }
    }
    throw source.wrong(
        at,
        at + 2,
        "the escape sequence requires " + digits + " hexadecimal digits of a character",
        "");
  }

  /** Determines whether the opening mark strips the spaces before it. */
  boolean opensTrimmed(Stop stop) {
    return stop != Stop.VARIABLE && text.startsWith("~", at + 2);
  }

  /** The text up to here, without the spaces that its neighbours take away. */
  Optional<String> flush(boolean trimEnd) {
    String piece = read.toString();
    int length = piece.length();
    read.setLength(0);
    piece = trimmed ? piece.stripLeading() : piece;
    piece = trimEnd ? piece.stripTrailing() : piece;
    trimmed = false;
    trimmedAway |= piece.isEmpty() && length > 0;
    return piece.isEmpty() ? Optional.empty() : Optional.of(piece);
  }

  /** Determines whether text was stripped completely. */
  boolean hadMore() {
    return trimmedAway;
  }

  /** Steps over the opening; returns where it was. */
  int open() {
    int open = at;
    at += text.startsWith("~", at + 2) ? 3 : 2;
    return open;
  }

  void resume(int offset, boolean trimAfter) {
    at = offset;
    trimmed = trimAfter;
  }

  /** Steps over the quote that ends the text. */
  void close() {
    if (!quoted) {
      return;
    }
    if (at >= text.length()) {
      throw source.wrong(start - 1, start, "the string is never closed", "Write \" after it.");
    }
    at++;
  }

  /** The BOSH variable that starts here, and the members of it that are meant. */
  ExpressionNode variable(ParserCursor cursor) {
    String path = variables.group(1);
    int end = variables.end();
    ExpressionNode node =
        BoshVariable.node(path.startsWith("!") ? path.substring(1) : path, at, end, cursor);
    at = end;
    return node;
  }
}
