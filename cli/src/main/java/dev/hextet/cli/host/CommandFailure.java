package dev.hextet.cli.host;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticMessage;

/** The failure of a command, with a message and an exit code. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;
  private final int exitCode;

  public CommandFailure(int exitCode, Diagnostic diagnostic) {
    super(diagnostic.summary());
    this.exitCode = exitCode;
    this.diagnostic = diagnostic;
  }

  /** An error that is about no place in a document. */
  public static CommandFailure error(DiagnosticMessage message) {
    return new CommandFailure(ExitCode.ERROR, message.anywhere());
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  public int exitCode() {
    return exitCode;
  }
}
