package dev.hextet.core.document.format;

import dev.hextet.core.document.format.Lexeme.Kind;

/** Space between two lexemes of one line. */
final class Spacing {
  private Spacing() {}

  /** {@code { a: 1, b: [x, y] }}. */
  static String between(Kind left, Kind right) {
    if (left == Kind.PROPERTY) {
      return " ";
    }
    boolean touches =
        switch (right) {
          case COLON -> left == Kind.SCALAR || left.closes();
          case COMMA -> left == Kind.SCALAR || left.closes();
          case CLOSE_MAP -> left == Kind.OPEN_MAP;
          case CLOSE_LIST -> left != Kind.COLON;
          default -> left == Kind.OPEN_LIST;
        };
    return touches ? "" : " ";
  }
}
