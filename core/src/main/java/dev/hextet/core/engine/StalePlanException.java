package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;

/** The inputs of a plan have changed since it was made, and the plan is not applied. */
public final class StalePlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  StalePlanException(String code, String summary, String detail) {
    super(summary);
    this.diagnostic = Diagnostic.error(code, summary, detail, null);
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
