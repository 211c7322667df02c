package dev.hextet.core.diag;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text of a diagnostic, with its code and severity, before it has a place. Only a {@link
 * DiagnosticType} makes one, so that every fixed text stands in a catalogue.
 */
public final class DiagnosticMessage {
  private final Severity severity;
  private final String code;
  private final String summary;
  private final String detail;

  DiagnosticMessage(Severity severity, String code, String summary, String detail) {
    this.severity = Objects.requireNonNull(severity, "severity");
    this.code = Objects.requireNonNull(code, "code");
    this.summary = Objects.requireNonNull(summary, "summary");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /** Returns a message as a saved plan recorded it. */
  public static DiagnosticMessage recorded(
      Severity severity, String code, String summary, String detail) {
    return new DiagnosticMessage(severity, code, summary, detail);
  }

  public Severity severity() {
    return severity;
  }

  public String code() {
    return code;
  }

  public String summary() {
    return summary;
  }

  public String detail() {
    return detail;
  }

  /** Returns the diagnostic at a place of a document; the place may be unknown. */
  public Diagnostic at(@Nullable SourceRange where) {
    return new Diagnostic(this, where, null);
  }

  /** Returns the diagnostic without a place. */
  public Diagnostic anywhere() {
    return at(null);
  }

  /** Returns the exception that carries the diagnostic at a place. */
  public DiagnosticException exceptionAt(@Nullable SourceRange where) {
    return new DiagnosticException(at(where));
  }

  /** Returns the exception that carries the diagnostic without a place. */
  public DiagnosticException exception() {
    return exceptionAt(null);
  }

  /** Returns the same message with another severity. */
  public DiagnosticMessage as(Severity other) {
    return new DiagnosticMessage(other, code, summary, detail);
  }

  /** Returns the same message with the name of an attribute in front of its summary. */
  public DiagnosticMessage ofAttribute(String name) {
    return new DiagnosticMessage(severity, code, name + ": " + summary, detail);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DiagnosticMessage that
        && severity == that.severity
        && code.equals(that.code)
        && summary.equals(that.summary)
        && detail.equals(that.detail);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, code, summary, detail);
  }

  @Override
  public String toString() {
    return summary + " [" + code + "]";
  }
}
