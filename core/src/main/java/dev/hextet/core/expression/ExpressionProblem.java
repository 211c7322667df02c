package dev.hextet.core.expression;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Errors of expressions, as exceptions with one diagnostic. */
public final class ExpressionProblem {
  private static final String SECRET = "The value is sensitive and is not shown.";

  private ExpressionProblem() {}

  /** Returns the error of an operand that an operation does not accept. */
  public static DiagnosticException operand(
      String summary, String detail, @Nullable SourceRange at) {
    return ExpressionDiagnostic.OPERAND.with(summary, detail).exceptionAt(at);
  }

  /**
   * Returns the error of an operand of a wrong type; the reason is included only if it reveals no
   * secret.
   */
  public static DiagnosticException operand(
      String what, TypeMismatch why, boolean sensitive, @Nullable SourceRange at) {
    return sensitive ? operand(what, SECRET, at) : operand(what + ": " + why.getMessage(), "", at);
  }

  public static DiagnosticException tooLarge(String summary, @Nullable SourceRange range) {
    return ExpressionDiagnostic.TOO_LARGE.with(summary).exceptionAt(range);
  }

  /** Returns the result of work on the content of a value; a failure reveals no secret. */
  public static <T> T secretly(boolean secret, Supplier<T> work) {
    try {
      return work.get();
    } catch (DiagnosticException failed) {
      throw secret ? withoutWords(failed) : failed;
    }
  }

  private static DiagnosticException withoutWords(DiagnosticException failed) {
    Diagnostic first = failed.diagnostics().get(0);
    return ExpressionDiagnostic.SENSITIVE_FAILURE.withCode(first.code()).exceptionAt(first.where());
  }

  /** Returns the detail in place of a secret one. */
  public static String secret() {
    return SECRET;
  }
}
