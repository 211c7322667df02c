package dev.hextet.core.expression;

import dev.hextet.core.value.Value;

/** A function that expressions call. */
public interface ExpressionFunction {

  /** Returns the name by which expressions call the function. */
  String name();

  /**
   * Returns the result of a call.
   *
   * @param call the call, with its arguments not yet evaluated
   * @param env where the arguments are evaluated
   * @throws dev.hextet.core.diag.DiagnosticException at the argument or the call that is wrong
   */
  Value call(CallNode call, EvaluationEnvironment env);
}
