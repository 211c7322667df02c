package dev.hextet.core.render;

import dev.hextet.core.plan.Action;

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

  /** Returns the mark of an action on a resource. */
  static LineMark of(Action action) {
    return switch (action) {
      case NO_OP, IMPORT, FORGET -> NONE;
      case CREATE -> ADD;
      case DELETE -> REMOVE;
      case UPDATE, REPLACE, CREATE_THEN_DELETE -> CHANGE;
    };
  }
}
