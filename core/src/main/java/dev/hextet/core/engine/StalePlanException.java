package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;

/** What a plan was made from is not what is there now: it is not carried out. */
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
