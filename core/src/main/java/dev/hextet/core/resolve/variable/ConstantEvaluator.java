package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Evaluates expressions without a document. */
final class ConstantEvaluator {
  /** A scope without any referents: every reference is unknown. */
  private static final Scope NOTHING = Terms::unknown;

  private ConstantEvaluator() {}

  /**
   * The value of an expression that refers to nothing.
   *
   * @throws DiagnosticException if it has none
   */
  static Value value(Expression expression) {
    return new Evaluator().evaluate(expression, NOTHING);
  }

  /** The same, or nothing if it fails. */
  static Optional<Value> ifAny(Expression expression) {
    try {
      return Optional.of(value(expression));
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }

  /** Returns the result of a function on a value; empty if it fails. */
  static Optional<Value> call(String function, Value value) {
    try {
      return Optional.of(Terms.apply(function, value));
    } catch (DiagnosticException e) {
      // The message quotes the value, which may be a secret.
      return Optional.empty();
    }
  }
}
