package dev.hextet.core.syntax;

import dev.hextet.core.spelling.Identifier;

/**
 * The lines of a heredoc. Its template ends before a line that holds the marker alone.
 *
 * @param text the whole text
 * @param marker the marker
 * @param isIndented true for {@code <<-}, which removes the common indentation of the lines
 * @param opening offset of the opening line
 * @param start offset of the first line of the template
 */
record HeredocFrame(String text, String marker, boolean isIndented, int opening, int start) {

  /** Returns the heredoc that a token opens. */
  static HeredocFrame of(String text, SyntaxToken opening) {
    boolean isIndented = opening.text().startsWith("<<-");
    String marker = opening.text().substring(isIndented ? 3 : 2).strip();
    return new HeredocFrame(text, marker, isIndented, opening.start(), opening.end());
  }

  /** Returns the length of an opening line, with its line end; zero if none starts here. */
  static int openingLength(String text, int at) {
    if (!text.startsWith("<<", at)) {
      return 0;
    }
    int start = at + (text.startsWith("<<-", at) ? 3 : 2);
    int end = Identifier.end(text, start);
    int line = text.startsWith("\r\n", end) ? end + 1 : end;
    return end > start && text.startsWith("\n", line) ? line + 1 - at : 0;
  }

  /** Determines whether a line starts at an offset. */
  boolean isLineStart(int at) {
    return at == start || text.charAt(at - 1) == '\n';
  }

  /** Determines whether the line that starts at an offset closes the heredoc. */
  boolean isClosed(int lineStart) {
    int at = margin(lineStart);
    return text.startsWith(marker, at) && isEnd(at + marker.length());
  }

  private boolean isEnd(int after) {
    int at = margin(after);
    return at == text.length() || text.charAt(at) == '\n';
  }

  /** Returns the offset after the marker of the closing line, which starts at an offset. */
  int closed(SyntaxText source, int at) {
    if (at >= text.length() || !isLineStart(at) || !isClosed(at)) {
      throw source.wrong(
          opening,
          Math.max(opening + 2, start - 1),
          "the heredoc is never closed",
          "Write " + marker + " alone on a line after it.");
    }
    return margin(at) + marker.length();
  }

  /** Returns the offset of the first character of a line that is not a space. */
  int margin(int lineStart) {
    int at = lineStart;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Determines whether a line is empty or has spaces only. */
  boolean isBlank(int lineStart) {
    int at = margin(lineStart);
    return at < text.length() && text.charAt(at) == '\n';
  }

  private static boolean isSpace(char c) {
    return c != '\n' && Character.isWhitespace(c);
  }
}
