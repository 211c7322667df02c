package dev.hextet.core.evaluation;

import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.FunctionSymbol;
import dev.hextet.core.value.Value;

/** A function that expressions call. */
public interface ExpressionFunction extends FunctionSymbol {

  /**
   * Returns the result of a call.
   *
   * @param call the call, with its arguments not yet evaluated
   * @param env environment for the arguments
   * @throws dev.hextet.core.diag.DiagnosticException at the wrong argument or call
   */
  Value call(CallNode call, EvaluationEnvironment env);
}
