package dev.hextet.core.render;

/** Action on the value of a line. */
public enum LineMark {
  NONE(" "),
  ADD("+"),
  REMOVE("-"),
  CHANGE("~");

  private final String symbol;

  LineMark(String symbol) {
    this.symbol = symbol;
  }

  /** Returns Terraform's symbol, one character wide. */
  public String symbol() {
    return symbol;
  }
}
