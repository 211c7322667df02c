package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;

/** A text cannot be parsed any further from some place on. */
final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic problem;
  private final Extent extent;
  private final int began;
  private final int at;

  /** Extent of the malformed text. */
  enum Extent {
    /** The line of the error, and no other. */
    LINE_ALONE,
    /** The line of the error, with the lines below it. */
    LINE,
    /** From where the value begins. */
    VALUE,
    /** The line in which the value begins: it has no end. */
    BEGIN
  }

  SyntaxException(Diagnostic problem, Extent extent, int began, int at) {
    super(problem.summary());
    this.problem = problem;
    this.extent = extent;
    this.began = began;
    this.at = at;
  }

  Diagnostic problem() {
    return problem;
  }

  /** Offset in the first line that is malformed. */
  int from() {
    return extent.compareTo(Extent.LINE) <= 0 ? at : Math.min(began, at);
  }

  /** Determines whether the lines below are malformed as well. */
  boolean goesOn() {
    return extent != Extent.LINE_ALONE;
  }

  /** Offset in the last one. */
  int to() {
    return extent == Extent.BEGIN ? from() : at;
  }
}
