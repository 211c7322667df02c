package dev.hextet.core.render;

/** Action on the value of a line. */
enum LineMark {
  NONE(" ", " "),
  ADD("+", "+"),
  REMOVE("-", "-"),
  CHANGE("~", "!");

  private final String symbol;
  private final String inDiff;

  LineMark(String symbol, String inDiff) {
    this.symbol = symbol;
    this.inDiff = inDiff;
  }

  String symbol() {
    return symbol;
  }

  /** The first character of the line where colours follow from the diff format. */
  String inDiff() {
    return inDiff;
  }

  String in(TerminalStyle style) {
    return switch (this) {
      case NONE -> symbol;
      case ADD -> style.green(symbol);
      case REMOVE -> style.red(symbol);
      case CHANGE -> style.yellow(symbol);
    };
  }
}
