package dev.hextet.core.syntax;

/** The starts of the lines of a heredoc: how far they are indented, and how much is removed. */
final class HeredocLines {
  private final HeredocFrame heredoc;
  private final int removed;
  private int indentation = Integer.MAX_VALUE;

  HeredocLines(HeredocFrame heredoc, int removed) {
    this.heredoc = heredoc;
    this.removed = removed;
  }

  HeredocFrame heredoc() {
    return heredoc;
  }

  /** Returns the least indentation of the lines so far; zero without lines. */
  int indentation() {
    return indentation == Integer.MAX_VALUE ? 0 : indentation;
  }

  /** Returns where the text of a line starts. A line of spaces alone has no indentation. */
  int start(int lineStart) {
    if (heredoc.isBlank(lineStart)) {
      return lineStart;
    }
    int margin = heredoc.margin(lineStart);
    boolean trimmed =
        heredoc.text().startsWith("${~", margin) || heredoc.text().startsWith("%{~", margin);
    indentation = Math.min(indentation, trimmed ? 0 : margin - lineStart);
    return Math.min(lineStart + removed, margin);
  }
}
