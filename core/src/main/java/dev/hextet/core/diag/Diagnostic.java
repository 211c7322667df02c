package dev.hextet.core.diag;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem, with its place.
 *
 * @param message code, severity and text
 * @param where place in the source, where there is one
 * @param address text of the address of the resource concerned ({@code aws_vpc.main}), if any
 */
public record Diagnostic(
    DiagnosticMessage message, @Nullable SourceRange where, @Nullable String address)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(
              (Diagnostic d) -> d.where, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(d -> d.address, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::summary)
          .thenComparing(Diagnostic::detail);

  public Diagnostic {
    Objects.requireNonNull(message, "message");
  }

  /** Returns the severity: an error or a warning. */
  public Severity severity() {
    return message.severity();
  }

  /** Returns the code, which is stable and documented. */
  public String code() {
    return message.code();
  }

  /** Returns the problem in one short phrase without a full stop. */
  public String summary() {
    return message.summary();
  }

  /** Returns the cause and the remedy in full sentences; may be empty, may have many lines. */
  public String detail() {
    return message.detail();
  }

  /** Returns the same problem of a resource, or of none. */
  public Diagnostic about(@Nullable String resource) {
    return new Diagnostic(message, where, resource);
  }

  /** Returns the same problem, at a place if it has none yet. */
  public Diagnostic orAt(@Nullable SourceRange place) {
    return where != null ? this : new Diagnostic(message, place, address);
  }

  /** Returns the same problem with another severity. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(message.as(other), where, address);
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  public Optional<SourceRange> place() {
    return Optional.ofNullable(where);
  }

  /** Sorts by place, then by resource, then by code. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
