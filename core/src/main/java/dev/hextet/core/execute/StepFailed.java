package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;

/** A step cannot be carried out; the diagnostic says why. */
final class StepFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  StepFailed(String code, String summary, String detail) {
    super(summary);
    this.diagnostic = Diagnostic.error(code, summary, detail, null);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
