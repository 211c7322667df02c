package dev.hextet.core.function;

/** An argument that a function cannot take; the message is a phrase. Never leaves the package. */
final class ArgumentFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int index;

  ArgumentFault(int index, String message) {
    super(message, null, false, false);
    this.index = index;
  }

  int index() {
    return index;
  }

  /** Returns the same fault about another object. */
  ArgumentFault about(String named, String other) {
    return new ArgumentFault(index, String.valueOf(getMessage()).replace(named, other));
  }
}
