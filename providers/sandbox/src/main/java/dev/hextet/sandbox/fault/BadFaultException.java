package dev.hextet.sandbox.fault;

/** A list of faults that cannot be understood. */
public final class BadFaultException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int fault;
  private final String field;

  BadFaultException(int fault, String field, String message) {
    super(message);
    this.fault = fault;
    this.field = field;
  }

  /** The number of the fault, from 1; 0 if it is about the list itself. */
  public int fault() {
    return fault;
  }

  /** The field that is wrong; empty if it is about the fault as a whole. */
  public String field() {
    return field;
  }

  /** Returns the description of the mistake; never null, unlike a throwable's message. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
