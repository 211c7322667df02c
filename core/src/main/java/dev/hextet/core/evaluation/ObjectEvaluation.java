package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.ObjectNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Evaluation of a map. */
record ObjectEvaluation(ObjectNode node, EvaluationEnvironment env) {

  Value value() {
    Map<String, Value> values = new TreeMap<>();
    boolean sensitive = false;
    for (ObjectNode.Entry entry : node.entries()) {
      Value key = env.value(entry.key());
      if (!key.isKnown()) {
        return new PartialEvaluation(env).waiting(node);
      }
      sensitive |= key.isSensitive();
      values.put(name(key, entry.key()), env.value(entry.value()));
    }
    return MarkPropagation.of(
        sensitive,
        false,
        () -> Type.OPEN,
        () -> node.rewritten(new PartialEvaluation(env)),
        () -> Value.map(values));
  }

  /** Returns the text of a known key. */
  static String name(Value key, ExpressionNode at) {
    try {
      return ImplicitConversion.toText(key.unmarked()).value();
    } catch (TypeMismatch why) {
      throw ExpressionProblem.operand(
          "the name of a map entry must be a string", why, key.isSensitive(), at.range());
    }
  }
}
