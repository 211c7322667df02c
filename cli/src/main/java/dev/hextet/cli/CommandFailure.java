package dev.hextet.cli;

import dev.hextet.core.diag.Diagnostic;

/** A command cannot go on: what is told, and the exit code. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;
  private final int exitCode;

  CommandFailure(int exitCode, Diagnostic diagnostic) {
    super(diagnostic.summary());
    this.exitCode = exitCode;
    this.diagnostic = diagnostic;
  }

  /** An error that is about no place in a document. */
  static CommandFailure error(String code, String summary, String detail) {
    return new CommandFailure(ExitCode.ERROR, Diagnostic.error(code, summary, detail, null));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  int exitCode() {
    return exitCode;
  }
}
