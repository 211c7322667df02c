package dev.hextet.core.expression;

import dev.hextet.core.value.Value;

/**
 * The function of a call in a term, which is data: a name only. The functions themselves take the
 * places of the names when the term is evaluated.
 *
 * @param name the name of the function
 */
record NamedFunction(String name) implements ExpressionFunction {

  @Override
  public Value call(CallNode call, EvaluationEnvironment env) {
    throw new IllegalStateException("the functions of a term have only names");
  }
}
