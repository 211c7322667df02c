package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.UnaryNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;

/** Evaluation of an operator with one operand. */
record UnaryEvaluation(UnaryNode node, EvaluationEnvironment env) {

  Value value() {
    Type type = node.resultType();
    String what = "the operand of " + node.symbol() + " has the wrong type";
    Value value = OperatorOperands.of(env.value(node.operand()), type, what, node.operand());
    return MarkPropagation.of(
        value.isSensitive(),
        !value.isKnown(),
        () -> type,
        () -> node.with(Nodes.of(value)),
        () -> apply(value.unmarked()));
  }

  private static Value apply(Value known) {
    return known instanceof Value.Bool bool
        ? Value.of(!bool.value())
        : Numbers.negate((Value.Num) known);
  }
}
