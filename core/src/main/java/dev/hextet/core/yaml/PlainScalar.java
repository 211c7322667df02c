package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;

/** Reads a scalar without quotes. Its lines are folded. */
final class PlainScalar {
  private final YamlCursor in;
  private final boolean flow;
  private final int indent;
  private final StringBuilder out = new StringBuilder();

  private PlainScalar(YamlCursor in, boolean flow, int indent) {
    this.in = in;
    this.flow = flow;
    this.indent = indent;
  }

  /**
   * Determines whether a plain scalar begins here.
   *
   * @param flow true within brackets
   */
  static boolean begins(YamlCursor in, boolean flow) {
    char c = in.peek();
    if (c == '-' || c == '?' || c == ':') {
      boolean followed = !in.isSpaced(1);
      return in.isLibyaml()
          ? followed && (c == '-' || !flow)
          : followed && !(flow && in.isFlowIndicator(1));
    }
    return "-?:,[]{}#&*!|>'\"%@`".indexOf(c) < 0 && !in.isSpaced(0);
  }

  /**
   * Reads one.
   *
   * @param indent of the innermost collection in lines; lines that go on stand further right
   */
  static YamlToken read(YamlCursor in, boolean flow, int indent) {
    return new PlainScalar(in, flow, indent).token();
  }

  private YamlToken token() {
    int start = in.at();
    int end = start;
    int line = in.line();
    int lineStart = in.lineStart();
    String between = "";
    while (between != null) {
      int from = in.at();
      run();
      if (in.at() == from) {
        break;
      }
      out.append(between).append(in.from(from));
      end = in.at();
      line = in.line();
      lineStart = in.lineStart();
      between = between();
    }
    if (!in.isLibyaml()) {
      // White space after the scalar belongs to the next token.
      in.moveTo(end, line, lineStart);
    }
    return new YamlToken(YamlToken.Kind.SCALAR, start, end, out.toString(), YamlStyle.PLAIN);
  }

  /** Reads up to white space, or to where the scalar ends. */
  private void run() {
    boolean comment = in.peek() == '#' && Character.isWhitespace(in.before());
    while (!comment && !in.isSpaced(0) && !isEnd()) {
      in.checkPrintable();
      in.skip(1);
    }
  }

  private boolean isEnd() {
    if (in.peek() == ':' && in.isSpaced(1)) {
      return true;
    } else if (!flow) {
      return false;
    }
    boolean colon = in.peek() == ':' && in.isFlowIndicator(1);
    return in.isFlowIndicator(0)
        || colon && !(in.isLibyaml() && in.peek(1) == ',')
        || in.isLibyaml() && in.peek() == '?' && in.isSpaced(1);
  }

  /** Returns the meaning of white space within the scalar; null if the scalar ends before it. */
  private @org.jspecify.annotations.Nullable String between() {
    int from = in.at();
    in.blanks();
    if (!in.isLineEnd(0)) {
      return in.from(from);
    }
    StringBuilder ends = new StringBuilder();
    while (in.isLineEnd(0)) {
      ends.append(in.lineEnd());
      if (in.isDocumentMark()) {
        return null;
      }
      int spaces = in.spaces();
      boolean tab = in.peek() == '\t';
      in.blanks();
      if (!flow && spaces <= indent && !in.isLineEnd(0)) {
        checkTab(tab);
        return null;
      }
      if (in.isLibyaml() && tab && spaces <= indent) {
        throw in.error(Kind.TAB, from);
      }
    }
    return folded(ends.toString());
  }

  private void checkTab(boolean tab) {
    if (tab && !in.isAtEnd() && in.peek() != '#') {
      in.moveTo(in.lineStart() + in.column() - 1, in.line(), in.lineStart());
      throw in.error(Kind.TAB, in.at());
    }
  }

  /** One line end is a space; of several, the first one is dropped. */
  static String folded(String ends) {
    return ends.equals("\n") ? " " : ends.startsWith("\n") ? ends.substring(1) : ends;
  }
}
