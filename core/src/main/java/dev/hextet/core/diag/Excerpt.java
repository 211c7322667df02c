package dev.hextet.core.diag;

import java.util.Optional;

/**
 * The printable part of the line in which a place begins, without secrets.
 *
 * @param text the line, or a part of it with ellipses where it is cut
 * @param start column at which the place begins
 * @param end column at which the place ends
 */
public record Excerpt(String text, int start, int end) {
  private static final int WIDTH = 200;
  private static final int BEFORE = 80;
  private static final String CUT = "…";

  /** Returns the excerpt of a place; empty if the text is secret or the line is empty. */
  public static Optional<Excerpt> of(SourceRange range) {
    return Snippet.of(range).map(snippet -> window(snippet.code(), snippet.start(), snippet.end()));
  }

  private static Excerpt window(String line, int start, int end) {
    if (line.length() <= WIDTH) {
      return new Excerpt(line, start, end);
    }
    int from = boundary(line, Math.max(0, Math.min(start - BEFORE, line.length() - WIDTH)));
    int to = boundary(line, Math.min(line.length(), from + WIDTH));
    String before = from > 0 ? CUT : "";
    String after = to < line.length() ? CUT : "";
    int shift = before.length() - from;
    return new Excerpt(
        before + line.substring(from, to) + after, start + shift, Math.min(end, to) + shift);
  }

  /** No character is cut in two. */
  private static int boundary(String line, int at) {
    boolean inPair = at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
    return inPair ? at - 1 : at;
  }
}
