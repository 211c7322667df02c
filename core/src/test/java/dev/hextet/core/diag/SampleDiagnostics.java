package dev.hextet.core.diag;

/** Messages of tests, whose texts are in no catalogue. */
public final class SampleDiagnostics {
  private SampleDiagnostics() {}

  /** Returns an error. */
  public static DiagnosticMessage error(String code, String summary, String detail) {
    return new DiagnosticMessage(Severity.ERROR, code, summary, detail);
  }

  /** Returns a warning. */
  public static DiagnosticMessage warning(String code, String summary, String detail) {
    return new DiagnosticMessage(Severity.WARNING, code, summary, detail);
  }
}
