package dev.hextet.core.diag;

import java.util.List;
import java.util.stream.Collectors;

/** A stage cannot go on; the diagnostics say why. The only exception that is meant for users. */
public final class DiagnosticException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public DiagnosticException(List<Diagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .map(d -> d.summary() + " [" + d.code() + "]")
            .collect(Collectors.joining("; ")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public DiagnosticException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
