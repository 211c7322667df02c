package dev.hextet.core.evaluation;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * Evaluates expressions. Unknown and sensitive parts affect the result as far as it depends on
 * them. Each failure is a {@link dev.hextet.core.diag.DiagnosticException} at the faulty part and
 * reveals no sensitive value.
 */
public final class Evaluator {
  private static final NodeEvaluator EVALUATOR = new TreeEvaluator();

  /**
   * Returns the value of an expression.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the evaluation fails
   */
  public Value evaluate(Expression expression, Scope scope) {
    try {
      return new EvaluationEnvironment(EVALUATOR, scope).value(ExpressionNode.of(expression));
    } catch (DiagnosticException failed) {
      throw new DiagnosticException(
          failed.diagnostics().stream().map(problem -> problem.orAt(expression.range())).toList());
    } catch (StackOverflowError tooDeep) {
      throw ExpressionProblem.tooLarge("the expression is nested too deeply", expression.range());
    } catch (OutOfMemoryError tooMuch) {
      throw ExpressionProblem.tooLarge("the value does not fit into memory", expression.range());
    }
  }

  /** Returns the argument of {@code type(…)} if the call is the whole expression. */
  public static Optional<Expression> ofWhichType(Expression question) {
    return question instanceof CallNode call && call.asksType()
        ? Optional.of(call.argument(0))
        : Optional.empty();
  }
}
