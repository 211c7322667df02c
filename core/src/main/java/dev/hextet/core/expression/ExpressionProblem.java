package dev.hextet.core.expression;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The errors of expressions, as exceptions that carry one diagnostic. */
public final class ExpressionProblem {
  public static final String SYNTAX = "ExpressionSyntax";
  public static final String REFERENCE = "InvalidReference";
  public static final String UNKNOWN_FUNCTION = "UnknownFunction";
  public static final String REFUSED_FUNCTION = "RefusedFunction";
  public static final String ARGUMENT_COUNT = "WrongArgumentCount";
  public static final String ARGUMENT = "InvalidArgument";
  public static final String ATTRIBUTE = "UnknownAttribute";
  public static final String INDEX = "InvalidIndex";
  public static final String OPERAND = "InvalidOperand";
  public static final String TOO_LARGE = "ExpressionTooLarge";

  private static final String SECRET = "The value is sensitive, so it is not shown.";

  private ExpressionProblem() {}

  public static DiagnosticException of(
      String code, String summary, String detail, @Nullable SourceRange range) {
    return new DiagnosticException(Diagnostic.error(code, summary, detail, range));
  }

  /** A value that an operation cannot take. */
  public static DiagnosticException operand(
      String summary, String detail, @Nullable SourceRange at) {
    return of(OPERAND, summary, detail, at);
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
    return of(TOO_LARGE, summary, "Use smaller steps, or less data.", range);
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
    return of(first.code(), "this fails for a value that is sensitive", SECRET, first.where());
  }

  /** Returns the detail in place of a secret one. */
  public static String secret() {
    return SECRET;
  }
}
