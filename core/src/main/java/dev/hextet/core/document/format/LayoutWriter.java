package dev.hextet.core.document.format;

import dev.hextet.core.document.format.Lexeme.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lexemes at their places, with the comments between them. */
final class LayoutWriter {
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();

  /** Distance by which the current line moves to the right. */
  private int shift;

  /** True if an empty line precedes the next one. */
  private boolean blank;

  private LayoutWriter(String text) {
    this.text = text;
  }

  static String write(String text, List<PlacedLexeme> placed) {
    LayoutWriter writer = new LayoutWriter(text);
    writer.write(placed);
    return writer.out.toString();
  }

  private void write(List<PlacedLexeme> placed) {
    PlacedLexeme before = null;
    int from = 0;
    for (PlacedLexeme next : placed) {
      int start = next.lexeme().start();
      if (before == null || next.leads()) {
        gap(from, text.substring(from, start), before, next);
        startLine(next.indent());
        shift = next.indent() - next.column();
      } else {
        line.append(Spacing.between(before.lexeme().kind(), next.lexeme().kind()));
      }
      from = lexeme(next);
      before = next;
    }
    gap(from, text.substring(from) + "\n", before, null);
    if (before != null && before.lexeme().kind() == Kind.TEXT_BLOCK && from == text.length()) {
      // The line end of the last line is part of the meaning of a text block.
      out.setLength(out.length() - 1);
    }
  }

  /** Writes a lexeme and returns the offset after the written text. */
  private int lexeme(PlacedLexeme placed) {
    Lexeme lexeme = placed.lexeme();
    List<String> lines = lines(text.substring(lexeme.start(), lexeme.end()));
    line.append(lines.get(0));
    for (String more : lines.subList(1, lines.size())) {
      String rest = more.strip();
      endLine();
      line.append(rest.isEmpty() ? "" : " ".repeat(placed.inner())).append(rest);
    }
    return lexeme.kind() == Kind.TEXT_BLOCK ? textBlock(placed) : lexeme.end();
  }

  /** Leaves its last line open, as every lexeme does. */
  private int textBlock(PlacedLexeme placed) {
    Lexeme lexeme = placed.lexeme();
    int end = text.indexOf('\n', lexeme.end());
    LayoutFrame frame = placed.frame();
    boolean bare = end < 0 || end >= lexeme.through();
    TextBlock block =
        TextBlock.of(
            text.substring(lexeme.start(), lexeme.end()),
            bare ? "" : text.substring(end + 1, lexeme.through()),
            frame == null ? 0 : frame.was());
    if (block.length() == 0) {
      return lexeme.end();
    }
    trailing(lexeme.end(), text.substring(lexeme.end(), end));
    for (String moved : block.movedTo(frame == null ? 0 : frame.is())) {
      endLine();
      line.append(moved);
    }
    for (String written : block.lines().subList(0, block.length())) {
      end += 1 + written.length();
    }
    return end;
  }

  private void gap(
      int from, String gap, @Nullable PlacedLexeme before, @Nullable PlacedLexeme next) {
    List<String> lines = lines(gap);
    if (before != null) {
      trailing(from, lines.get(0));
      endLine();
    }
    for (String written : lines.subList(before == null ? 0 : 1, lines.size() - 1)) {
      String comment = written.strip();
      if (comment.isEmpty()) {
        blank = true;
      } else {
        startLine(column(written.indexOf('#'), before, next));
        line.append(comment);
        endLine();
      }
    }
  }

  /** Returns the column of a comment: that of the lexeme below or above it. */
  private static int column(int was, @Nullable PlacedLexeme before, @Nullable PlacedLexeme next) {
    if (next != null && next.column() == was) {
      return next.indent();
    }
    LayoutFrame frame = before == null ? null : before.frame();
    while (frame != null && (frame.shape() == LayoutFrame.Shape.FLOW || frame.was() != was)) {
      frame = frame.outer();
    }
    return frame != null ? frame.is() : next == null ? 0 : next.indent();
  }

  /** A comment far behind a line keeps its column, seen from the begin of the line. */
  private void trailing(int from, String rest) {
    String comment = rest.strip();
    if (!comment.isEmpty()) {
      int lineStart = text.lastIndexOf('\n', from - 1) + 1;
      int space = rest.indexOf('#');
      int column = space == 1 ? 0 : from + space - lineStart + shift;
      line.append(" ".repeat(Math.max(1, column - line.length()))).append(comment);
    }
  }

  private void startLine(int indent) {
    if (blank && out.length() > 0) {
      out.append('\n');
    }
    blank = false;
    line.append(" ".repeat(indent));
  }

  private void endLine() {
    out.append(line).append('\n');
    line.setLength(0);
  }

  private static List<String> lines(String part) {
    return List.of(part.split("\n", -1));
  }
}
