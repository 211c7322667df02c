package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;

/** The failure of a step, with its diagnostic. */
final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** The code of a step that was left because the run was stopped. */
  static final String INTERRUPTED = "Interrupted";

  private final transient Diagnostic diagnostic;
  private final boolean open;

  StepFailed(String code, String summary, String detail) {
    this(code, summary, detail, false);
  }

  /**
   * @param open true if the outcome of the call is unknown
   */
  StepFailed(String code, String summary, String detail, boolean open) {
    super(summary);
    this.diagnostic = Diagnostic.error(code, summary, detail, null);
    this.open = open;
  }

  /** A step that must not begin, or whose result is not as it has to be. */
  StepFailed(Diagnostic diagnostic) {
    super(diagnostic.summary());
    this.diagnostic = diagnostic;
    this.open = false;
  }

  /** A step that was left because the run was stopped. */
  static StepFailed interrupted() {
    return new StepFailed(
        INTERRUPTED,
        "the step was interrupted",
        "What it did is recorded. Run the command again to go on from there.");
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** Determines whether the outcome of the call is unknown, so that the journal must stay. */
  boolean isOpen() {
    return open;
  }
}
