package dev.hextet.core.state.store;

import dev.hextet.core.diag.Diagnostic;

/** Another run holds the lock. */
public final class StateLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  StateLockedException(Diagnostic diagnostic) {
    super(diagnostic.summary());
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
