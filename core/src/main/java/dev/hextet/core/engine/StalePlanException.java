package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;

/** The inputs of a plan have changed since it was made, and the plan is not applied. */
public final class StalePlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  StalePlanException(DiagnosticMessage message) {
    super(message.summary());
    this.diagnostic = message.anywhere();
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
