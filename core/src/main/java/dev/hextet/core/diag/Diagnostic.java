package dev.hextet.core.diag;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One problem.
 *
 * @param severity error or warning
 * @param code stable and documented, in upper camel case, for example {@code SubnetOutsideVpc}
 * @param summary what is wrong, in one short phrase without a full stop
 * @param detail why, and what to do about it, in full sentences; may be empty, may have many lines
 * @param where the place in the source, where there is one
 * @param address the resource it is about as text ({@code aws_vpc.main}), where there is one
 */
public record Diagnostic(
    Severity severity,
    String code,
    String summary,
    String detail,
    @Nullable SourceRange where,
    @Nullable String address)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(
              (Diagnostic d) -> d.where, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(d -> d.address, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::summary)
          .thenComparing(Diagnostic::detail);

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(detail, "detail");
  }

  /** An error at a place; the place may be unknown. */
  public static Diagnostic error(
      String code, String summary, String detail, @Nullable SourceRange where) {
    return new Diagnostic(Severity.ERROR, code, summary, detail, where, null);
  }

  /** A warning at a place; the place may be unknown. */
  public static Diagnostic warning(
      String code, String summary, String detail, @Nullable SourceRange where) {
    return new Diagnostic(Severity.WARNING, code, summary, detail, where, null);
  }

  /** The same, said of a resource, or of none. */
  public Diagnostic about(@Nullable String resource) {
    return new Diagnostic(severity, code, summary, detail, where, resource);
  }

  /** The same, at a place if it has none yet. */
  public Diagnostic orAt(@Nullable SourceRange place) {
    return where != null ? this : new Diagnostic(severity, code, summary, detail, place, address);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Optional<SourceRange> place() {
    return Optional.ofNullable(where);
  }

  /** By place, then by resource, then by code. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
