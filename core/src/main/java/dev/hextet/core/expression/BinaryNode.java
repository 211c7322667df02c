package dev.hextet.core.expression;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two operands and an operator. {@code true || x} is true and {@code false && x} is false, whatever
 * {@code x} is or turns out to be.
 */
public record BinaryNode(
    Operator operator, ExpressionNode left, ExpressionNode right, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public Value evaluate(EvaluationEnvironment env) {
    Value a = operand(env.value(left), left, "left");
    if (operator.isLogic()) {
      return logic(a, env);
    }
    return combine(a, operand(env.value(right), right, "right"));
  }

  /** The operand, converted if it is known. */
  private Value operand(Value value, ExpressionNode node, String side) {
    String what = "the %s operand of %s does not fit".formatted(side, operator.symbol());
    return OperatorOperands.of(value, operator.operand(), what, node);
  }

  private Value logic(Value a, EvaluationEnvironment env) {
    if (a.unmarked().equals(operator.decisive())) {
      boolean secret = env.aside(right).filter(b -> b.value().isSensitive()).isPresent();
      return decided(a, secret, new PartialEvaluation(env).knowing(left, a));
    }
    if (a.isKnown()) {
      return combine(a, operand(env.value(right), right, "right"));
    }
    PartialEvaluation closing = new PartialEvaluation(env).knowing(left, a);
    Value b = closing.attempt(right).orElse(Value.unknown(Term.named("later")));
    if (b.isKnown()) {
      b = operand(b, right, "right");
    }
    boolean decided = b.unmarked().equals(operator.decisive());
    return decided ? decided(b, a.isSensitive(), closing) : closing.waiting(this, Type.BOOL);
  }

  /** Returns a result that one operand determines; it is sensitive if the other operand is. */
  private Value decided(Value result, boolean secret, PartialEvaluation closing) {
    return secret ? MarkPropagation.marked(result, () -> rewritten(closing)) : result;
  }

  private Value combine(Value a, Value b) {
    Optional<Value> decided = operator.decided(a, b);
    boolean sensitive = a.isSensitive() || b.isSensitive();
    return MarkPropagation.of(
        sensitive,
        decided.isEmpty() && (!a.isKnown() || !b.isKnown()),
        operator::result,
        () ->
            new BinaryNode(
                operator, PreciseNumber.node(a, operator), PreciseNumber.node(b, operator), null),
        () -> decided.orElseGet(() -> apply(a.unmarked(), b.unmarked(), sensitive)));
  }

  private Value apply(Value a, Value b, boolean sensitive) {
    try {
      return operator.apply(a, b);
    } catch (TypeMismatch why) {
      throw ExpressionProblem.operand(
          operator.symbol() + " has no result", why, sensitive, right.range());
    }
  }

  @Override
  public Type resultType() {
    return operator.result();
  }

  @Override
  public Phrase phrase() {
    return operator.phrase(left.phrase(), right.phrase());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new BinaryNode(operator, rewriter.rewrite(left), rewriter.rewrite(right), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(left, right);
  }
}
