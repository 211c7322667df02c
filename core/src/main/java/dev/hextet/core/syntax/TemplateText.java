package dev.hextet.core.syntax;

import dev.hextet.core.expression.ExpressionNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a template between its expressions. Without quotes, the template is a whole
 * text or a heredoc; quotes and heredocs have no {@code ((name))}.
 */
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
  private final @Nullable HeredocLines lines;
  private final int start;
  private final Matcher variables;
  private final StringBuilder read = new StringBuilder();
  private int at;

  /** Index of the first character read of the current line of a heredoc. */
  private int line;

  private boolean trimmed;
  private boolean trimmedAway;

  private TemplateText(SyntaxText source, int start, boolean quoted, @Nullable HeredocLines lines) {
    this.source = source;
    this.text = source.text();
    this.quoted = quoted;
    this.lines = lines;
    this.start = start;
    this.at = start;
    this.variables = VARIABLE.matcher(text);
  }

  /** Returns the template of a whole text. */
  static TemplateText whole(SyntaxText source) {
    return new TemplateText(source, 0, false, null);
  }

  /** Returns the template in quotes that starts at an offset. */
  static TemplateText quoted(SyntaxText source, int start) {
    return new TemplateText(source, start, true, null);
  }

  /** Returns the template of a heredoc. */
  static TemplateText heredoc(SyntaxText source, HeredocLines lines) {
    return new TemplateText(source, lines.heredoc().start(), false, lines);
  }

  /** The offset that was reached. */
  int at() {
    return at;
  }

  /** Reads on to where the text stops. */
  Stop advance() {
    while (at < text.length()) {
      if (lines != null && lines.heredoc().isLineStart(at) && isClosed(lines)) {
        return Stop.END;
      }
      char c = text.charAt(at);
      if (quoted && c == '"') {
        return Stop.END;
      } else if (c == '\\' && quoted) {
        escape();
      } else if (c == '\n' && quoted) {
        throw source.wrong(
            start - 1,
            at,
            "the string is not closed on its line",
            "Write \" after it, or \\n for a line end.");
      } else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
        read.append(c).append('{');
        at += 3;
      } else if (text.startsWith("${", at)) {
        return Stop.EXPRESSION;
      } else if (text.startsWith("%{", at)) {
        return Stop.DIRECTIVE;
      } else if (c == '(' && isVariable()) {
        return Stop.VARIABLE;
      } else {
        read.append(c);
        at++;
      }
    }
    return Stop.END;
  }

  /** Starts a line of a heredoc, without its indentation; determines whether it is the last. */
  private boolean isClosed(HeredocLines heredoc) {
    if (heredoc.heredoc().isClosed(at)) {
      return true;
    }
    boolean joined = trimmed && !read.isEmpty() && read.toString().isBlank();
    if (trimmed && !read.isEmpty()) {
      String rest = read.toString().stripLeading();
      read.setLength(0);
      read.append(rest);
      trimmed = false;
      trimmedAway |= joined;
    }
    line = read.length();
    at = joined ? at : heredoc.start(at);
    return false;
  }

  private boolean isVariable() {
    return !quoted
        && lines == null
        && text.startsWith("((", at)
        && variables.region(at, text.length()).lookingAt();
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
    if (trimEnd) {
      piece = piece.substring(0, line) + piece.substring(line).stripTrailing();
    }
    piece = trimmed ? piece.stripLeading() : piece;
    line = 0;
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

  /** Consumes the quote or the marker that ends the text. */
  void close() {
    if (lines != null) {
      at = lines.heredoc().closed(source, at);
    }
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
