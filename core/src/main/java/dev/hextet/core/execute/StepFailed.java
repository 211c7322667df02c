package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.catalogue.RunDiagnostic;

/** The failure of a step, with its diagnostic. */
final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /** The code of a step that was left because the run was stopped. */
  static final String INTERRUPTED = RunDiagnostic.STEP_INTERRUPTED.code();

  private final transient Diagnostic diagnostic;
  private final boolean open;

  StepFailed(DiagnosticMessage message) {
    this(message, false);
  }

  /**
   * @param open true if the outcome of the call is unknown
   */
  StepFailed(DiagnosticMessage message, boolean open) {
    super(message.summary());
    this.diagnostic = message.anywhere();
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
    return new StepFailed(RunDiagnostic.STEP_INTERRUPTED.with());
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** Determines whether the outcome of the call is unknown, so that the journal must stay. */
  boolean isOpen() {
    return open;
  }
}
