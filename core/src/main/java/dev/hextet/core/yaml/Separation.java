package dev.hextet.core.yaml;

import dev.hextet.core.yaml.YamlException.Kind;

/** Skips white space, line ends and comments, and remembers what stood before the next token. */
final class Separation {
  private final YamlCursor in;

  /** Offset of a tab before the token, in a place where it must begin no collection; or -1. */
  private int tab = -1;

  private int column;

  Separation(YamlCursor in) {
    this.in = in;
  }

  /** Offset of the tab before the token; or -1. */
  int tab() {
    return tab;
  }

  /** The indentation of the token if it is the first of its line, otherwise its column. */
  int column() {
    return column;
  }

  /**
   * Moves to the next token.
   *
   * @param indent indentation of the innermost block collection
   * @return true if a line began in which a key is allowed
   */
  boolean skip(boolean flow, boolean keyAllowed, int indent) {
    boolean newLine = false;
    while (true) {
      boolean first = in.at() == in.lineStart();
      int spaces = in.spaces();
      tab = -1;
      if (tabs(flow, keyAllowed || newLine)) {
        column = first ? spaces : in.column();
      } else {
        column = in.column();
      }
      comment();
      if (!in.isLineEnd(0)) {
        checkIndentation(flow, first && tab >= 0, spaces, indent);
        return newLine;
      }
      in.lineEnd();
      newLine |= !flow;
    }
  }

  private boolean tabs(boolean flow, boolean keyAllowed) {
    if (in.isLibyaml()) {
      while (in.peek() == ' ' || in.peek() == '\t' && (flow || !keyAllowed)) {
        in.skip(1);
      }
      return false;
    }
    int start = in.at();
    boolean tabs = in.peek() == '\t';
    in.blanks();
    tab = tabs && !flow ? start : -1;
    return tabs;
  }

  private void comment() {
    if (in.peek() != '#') {
      return;
    }
    char before = in.before();
    if (!in.isLibyaml() && before != ' ' && before != '\t' && !in.isLineEnd(before)) {
      throw in.error(Kind.COMMENT, in.at());
    }
    while (!in.isAtEnd() && !in.isLineEnd(0)) {
      in.skip(1);
    }
  }

  /** Rejects indentation by tabs: without its tabs, the text must still be indented far enough. */
  private void checkIndentation(boolean flow, boolean tabbed, int spaces, int indent) {
    if (tabbed && !flow && !in.isAtEnd() && spaces <= indent) {
      throw new YamlException(Kind.TAB, tab, tab);
    }
  }
}
