package dev.hextet.core.state.location;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.catalogue.StateDiagnostic;

/** Failure of a run because another run holds the lock. */
public final class StateLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  private StateLockedException(Diagnostic diagnostic) {
    super(diagnostic.summary());
    this.diagnostic = diagnostic;
  }

  /**
   * Returns the failure.
   *
   * @param owner description of the owner of the lock, with its line end
   */
  public static StateLockedException heldBy(String owner) {
    return new StateLockedException(StateDiagnostic.STATE_LOCKED.with(owner).anywhere());
  }

  /** Returns the diagnostic of the failure. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
