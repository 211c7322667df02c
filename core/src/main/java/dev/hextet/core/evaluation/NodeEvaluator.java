package dev.hextet.core.evaluation;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.value.Value;

/** Computes the value of a node in an environment. */
@FunctionalInterface
interface NodeEvaluator {

  /**
   * Returns the value. Evaluations of parts use {@link EvaluationEnvironment#value}, which counts
   * the steps.
   */
  Value evaluate(ExpressionNode node, EvaluationEnvironment env);
}
