package dev.hextet.core.expression;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition that must hold: a precondition, a postcondition, or an assertion of a check.
 *
 * @param kind kind of the condition
 * @param condition expression that yields true or false
 * @param message error message for a false condition
 * @param where place of the condition
 */
public record Condition(
    Kind kind, Expression condition, Expression message, @Nullable SourceRange where) {

  /** Kinds of conditions, each with the diagnostic of a false one. */
  @SuppressWarnings("ImmutableEnumChecker") // A diagnostic type is an enum constant.
  public enum Kind {
    PRECONDITION(ResolveDiagnostic.PRECONDITION_FAILED),
    POSTCONDITION(ResolveDiagnostic.POSTCONDITION_FAILED),
    OUTPUT(ResolveDiagnostic.OUTPUT_PRECONDITION_FAILED),
    VALIDATION(ModuleDiagnostic.INVALID_INPUT),
    ASSERTION(ResolveDiagnostic.CHECK_FAILED);

    private final DiagnosticType failure;

    Kind(DiagnosticType failure) {
      this.failure = failure;
    }

    /**
     * Returns the problem of a condition of this kind that cannot be evaluated. A check stops
     * nothing, so that the problem of an assertion is a warning.
     */
    public Diagnostic failed(Diagnostic problem) {
      return this == ASSERTION ? problem.as(Severity.WARNING) : problem;
    }

    /** Returns the diagnostic for a condition of this kind that is false. */
    public DiagnosticType failure() {
      return failure;
    }
  }

  public Condition {
    Objects.requireNonNull(kind, "kind");
  }

  /** Returns the expressions of the condition. */
  public Stream<Expression> expressions() {
    return Stream.of(condition, message);
  }
}
