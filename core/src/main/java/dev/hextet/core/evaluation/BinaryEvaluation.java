package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.expression.BinaryNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.Operator;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * Evaluation of an operator with two operands. {@code true || x} is true and {@code false && x} is
 * false for each {@code x}, also for an unknown one.
 */
record BinaryEvaluation(BinaryNode node, EvaluationEnvironment env, OperatorResult result) {

  BinaryEvaluation(BinaryNode node, EvaluationEnvironment env) {
    this(node, env, new OperatorResult(node.operator()));
  }

  Value value() {
    Value a = operand(env.value(node.left()), node.left(), "left");
    return node.operator().isLogic() ? logic(a) : combine(a, right());
  }

  private Value right() {
    return operand(env.value(node.right()), node.right(), "right");
  }

  /** Returns the operand, converted if it is known. */
  private Value operand(Value value, ExpressionNode part, String side) {
    Operator operator = node.operator();
    String what = "the %s operand of %s has the wrong type".formatted(side, operator.symbol());
    return OperatorOperands.of(value, operator.operand(), what, part);
  }

  private Value logic(Value a) {
    PartialEvaluation partial = new PartialEvaluation(env).knowing(node.left(), a);
    if (a.unmarked().equals(result.decisive())) {
      boolean secret = env.aside(node.right()).filter(b -> b.value().isSensitive()).isPresent();
      return decided(a, secret, partial);
    }
    if (a.isKnown()) {
      return combine(a, right());
    }
    Value b = partial.attempt(node.right()).orElse(Value.unknown(Term.named("later")));
    if (b.isKnown()) {
      b = operand(b, node.right(), "right");
    }
    return b.unmarked().equals(result.decisive())
        ? decided(b, a.isSensitive(), partial)
        : partial.waiting(node, Type.BOOL);
  }

  /** Returns a result that one operand determines; it is sensitive if the other operand is. */
  private Value decided(Value value, boolean secret, PartialEvaluation partial) {
    return secret ? MarkPropagation.marked(value, () -> node.rewritten(partial)) : value;
  }

  private Value combine(Value a, Value b) {
    Operator operator = node.operator();
    Optional<Value> early = result.early(a, b);
    boolean sensitive = a.isSensitive() || b.isSensitive();
    return MarkPropagation.of(
        sensitive,
        early.isEmpty() && (!a.isKnown() || !b.isKnown()),
        operator::result,
        () ->
            new BinaryNode(
                operator, PreciseNumber.node(a, operator), PreciseNumber.node(b, operator), null),
        () -> early.orElseGet(() -> apply(a.unmarked(), b.unmarked(), sensitive)));
  }

  private Value apply(Value a, Value b, boolean sensitive) {
    try {
      return result.of(a, b);
    } catch (TypeMismatch why) {
      throw ExpressionProblem.operand(
          node.operator().symbol() + " has no result", why, sensitive, node.right().range());
    }
  }
}
