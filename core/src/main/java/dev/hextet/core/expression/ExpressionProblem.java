package dev.hextet.core.expression;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The errors of expressions, as exceptions that carry one diagnostic. */
final class ExpressionProblem {
  static final String SYNTAX = "ExpressionSyntax";
  static final String REFERENCE = "InvalidReference";
  static final String UNKNOWN_FUNCTION = "UnknownFunction";
  static final String REFUSED_FUNCTION = "RefusedFunction";
  static final String ARGUMENT_COUNT = "WrongArgumentCount";
  static final String ARGUMENT = "InvalidArgument";
  static final String ATTRIBUTE = "UnknownAttribute";
  static final String INDEX = "InvalidIndex";
  static final String OPERAND = "InvalidOperand";
  static final String TOO_LARGE = "ExpressionTooLarge";

  private static final String SECRET = "The value is sensitive, so it is not shown.";

  private ExpressionProblem() {}

  static DiagnosticException of(
      String code, String summary, String detail, @Nullable SourceRange range) {
    return new DiagnosticException(Diagnostic.error(code, summary, detail, range));
  }

  /** A value that an operation cannot take. */
  static DiagnosticException operand(String summary, String detail, ExpressionNode at) {
    return of(OPERAND, summary, detail, at.range());
  }

  /** A value that cannot be what it has to be; why is told only of what may be shown. */
  static DiagnosticException operand(
      String what, TypeMismatch why, boolean sensitive, ExpressionNode at) {
    return sensitive ? operand(what, SECRET, at) : operand(what + ": " + why.getMessage(), "", at);
  }

  static DiagnosticException tooLarge(String summary, @Nullable SourceRange range) {
    return of(TOO_LARGE, summary, "Use smaller steps, or less data.", range);
  }

  /** What work on the inside of a value gives; its failure tells nothing of a secret. */
  static <T> T secretly(boolean secret, Supplier<T> work) {
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

  /** The detail that stands for what must not be told. */
  static String secret() {
    return SECRET;
  }
}
