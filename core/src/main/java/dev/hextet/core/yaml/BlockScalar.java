package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;

/** Reads the lines after {@code |} or {@code >}. */
final class BlockScalar {
  private static final char CLIP = ' ';

  private final YamlCursor in;
  private final int start;
  private final boolean literal;
  private final int outer;
  private final StringBuilder out = new StringBuilder();
  private char chomping = CLIP;

  /** The column of the text; less than 0 as long as it is not known. */
  private int indent = -1;

  private BlockScalar(YamlCursor in, int outer) {
    this.in = in;
    this.start = in.at();
    this.literal = in.peek() == '|';
    this.outer = outer;
  }

  /**
   * Reads a block scalar.
   *
   * @param outer column of the enclosing collection; negative at the top level
   */
  static YamlToken read(YamlCursor in, int outer) {
    return new BlockScalar(in, outer).token();
  }

  private YamlToken token() {
    header();
    StringBuilder empty = new StringBuilder();
    String last = "";
    boolean folds = false;
    emptyLines(empty);
    while (isContent()) {
      boolean more = in.isBlank(0);
      boolean joins = folds && !more && last.equals("\n");
      out.append(joins ? empty.isEmpty() ? " " : "" : last).append(empty);
      empty.setLength(0);
      int from = in.at();
      line();
      out.append(in.from(from));
      boolean blank = !in.isLibyaml() && in.from(from).isBlank();
      last = !in.isAtEnd() ? in.lineEnd() : blank ? "\n" : "";
      folds = !literal && !more;
      if (!in.isAtEnd() || in.column() == 0) {
        emptyLines(empty);
      }
    }
    out.append(chomping == '-' ? "" : last);
    out.append(chomping == '+' ? empty : "");
    if (in.column() <= indent && !in.isAtEnd()) {
      in.moveTo(in.lineStart(), in.line(), in.lineStart());
    }
    YamlStyle style = literal ? YamlStyle.LITERAL : YamlStyle.FOLDED;
    return new YamlToken(YamlToken.Kind.SCALAR, start, in.at(), out.toString(), style);
  }

  private void line() {
    while (!in.isAtEnd() && !in.isLineEnd(0)) {
      in.checkPrintable();
      in.skip(1);
    }
  }

  private boolean isContent() {
    return !in.isAtEnd() && in.column() == indent && !(indent == 0 && in.isDocumentMark());
  }

  /** Gathers empty lines, and stands then at the column of the text, or before it. */
  private void emptyLines(StringBuilder empty) {
    int widest = 0;
    while (true) {
      while (in.peek() == ' ' && (indent < 0 || in.column() < indent)) {
        in.skip(1);
      }
      checkTab();
      if (!in.isLineEnd(0)) {
        break;
      }
      widest = Math.max(widest, in.column());
      empty.append(in.lineEnd());
    }
    if (in.isAtEnd() && in.column() > 0 && !in.isLibyaml()) {
      empty.append('\n');
    }
    if (indent < 0) {
      indent = Math.max(in.column(), least());
      if (!in.isLibyaml() && !in.isAtEnd() && widest > in.column() && in.column() >= least()) {
        throw in.error(Kind.BLOCK_INDENT, start);
      }
      indent = in.isLibyaml() ? Math.max(indent, widest) : indent;
    }
  }

  /** Returns the least column of the text; at the top level, it is the first column. */
  private int least() {
    return Math.max(outer + 1, in.isLibyaml() ? 1 : 0);
  }

  private void checkTab() {
    boolean detects = indent < 0 && (in.isLibyaml() || in.column() < least());
    boolean within = indent >= 0 && in.isLibyaml() && in.column() < indent;
    if (in.peek() == '\t' && (detects || within)) {
      throw in.error(Kind.TAB, start);
    }
  }

  private void header() {
    in.skip(1);
    int digit = 0;
    for (int i = 0; i < 2; i++) {
      char c = in.peek();
      if (c == '+' || c == '-') {
        chomping = chomping == CLIP ? c : wrongHeader();
        in.skip(1);
      } else if (c >= '0' && c <= '9') {
        digit = digit == 0 && c > '0' ? c - '0' : wrongHeader();
        in.skip(1);
      }
    }
    indent = digit > 0 ? Math.max(outer, 0) + digit : -1;
    int blanks = in.blanks();
    if (in.peek() == '#' && (blanks > 0 || in.isLibyaml())) {
      while (!in.isAtEnd() && !in.isLineEnd(0)) {
        in.skip(1);
      }
    }
    if (in.isLineEnd(0)) {
      in.lineEnd();
    } else if (!in.isAtEnd()) {
      wrongHeader();
    }
  }

  private char wrongHeader() {
    throw in.error(Kind.BLOCK_HEADER, start);
  }
}
