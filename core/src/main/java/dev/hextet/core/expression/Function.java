package dev.hextet.core.expression;

import dev.hextet.core.value.Value;

/** A function of the language. */
interface Function {

  String name();

  Value call(CallNode call, EvaluationEnvironment env);
}
