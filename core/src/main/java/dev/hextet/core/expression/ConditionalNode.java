package dev.hextet.core.expression;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code condition ? then : otherwise}. Both values are converted to one type, as in Terraform. The
 * failure of the other value has no effect.
 */
public record ConditionalNode(
    ExpressionNode condition,
    ExpressionNode then,
    ExpressionNode otherwise,
    @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public Value evaluate(EvaluationEnvironment env) {
    Value test = env.value(condition);
    PartialEvaluation closing = new PartialEvaluation(env).knowing(condition, test);
    if (!test.isKnown()) {
      return either(test, env, closing);
    }
    boolean first = truth(test, condition);
    Value chosen = env.value(first ? then : otherwise);
    closing.knowing(first ? then : otherwise, chosen);
    try {
      return converted(chosen, first, test.isSensitive(), env, closing);
    } catch (UndecidedConversion waits) {
      return closing.waiting(this);
    }
  }

  /** The chosen value as one of the type of both; of the other one its type and mark count. */
  private Value converted(
      Value chosen,
      boolean first,
      boolean secret,
      EvaluationEnvironment env,
      PartialEvaluation closing) {
    ExpressionNode other = first ? otherwise : then;
    Optional<EvaluationEnvironment.Outcome> beside = env.aside(other);
    Value result = converted(chosen, first, beside);
    boolean both = secret || beside.filter(b -> b.value() instanceof Value.Sensitive).isPresent();
    return both ? MarkPropagation.marked(result, () -> rewritten(closing)) : result;
  }

  private Value converted(
      Value chosen, boolean first, Optional<EvaluationEnvironment.Outcome> beside) {
    ExpressionNode other = first ? otherwise : then;
    Type theirs = beside.map(outcome -> outcome.value().type()).orElse(other.resultType());
    if (beside.isEmpty() && theirs == Type.OPEN) {
      return chosen;
    }
    boolean certain = beside.isEmpty() || isCertain(beside.get(), other);
    Optional<Type> type = first ? common(chosen.type(), theirs) : common(theirs, chosen.type());
    Value result = one(chosen, theirs, type, certain);
    if (!certain && !result.type().equals(chosen.type()) && !chosen.isNull()) {
      throw new UndecidedConversion();
    }
    return result;
  }

  /** Determines whether a value cannot turn out to be a failure. */
  private static boolean isCertain(EvaluationEnvironment.Outcome outcome, ExpressionNode node) {
    return outcome.certain() || PartialEvaluation.isPath(node);
  }

  /** The type that both values take on. A null that is just written takes on any. */
  private static Optional<Type> common(Type one, Type other) {
    if (one == Type.ANY || other == Type.ANY) {
      return Optional.of(one == Type.ANY ? other : one);
    }
    return Unification.of(List.of(one, other));
  }

  /** One of the values as one of the common type. */
  private Value one(Value value, Type other, Optional<Type> common, boolean certain) {
    try {
      return TypeConversion.to(common.orElseThrow(() -> noCommon(value, other, certain)), value);
    } catch (TypeMismatch why) {
      throw noCommon(value, other, certain);
    }
  }

  /**
   * Returns the error of two values without a common type, unless the other value may still fail.
   */
  private RuntimeException noCommon(Value chosen, Type other, boolean certain) {
    boolean objects = chosen.type() instanceof Type.ObjectType && other instanceof Type.ObjectType;
    String words =
        objects
            ? "Both are objects, and an attribute of one is missing in the other or of a type that"
                + " does not fit. Give both the same attributes: null for what one does not have."
            : "One is %s, the other %s. Convert them, as with tostring(…)."
                .formatted(TypeText.word(chosen.type()), TypeText.word(other));
    DiagnosticException wrong =
        ExpressionProblem.operand(
            "the two values of the condition have no type in common", words, range);
    return certain ? wrong : new UndecidedConversion();
  }

  /** Before the condition is known: the value of both, if it is one. */
  private Value either(Value test, EvaluationEnvironment env, PartialEvaluation closing) {
    Optional<EvaluationEnvironment.Outcome> a = env.aside(then);
    Optional<EvaluationEnvironment.Outcome> b = env.aside(otherwise);
    if (a.isEmpty() || b.isEmpty()) {
      return closing.waiting(this);
    }
    try {
      boolean certain = isCertain(a.get(), then) && isCertain(b.get(), otherwise);
      return either(test, a.get().value(), b.get().value(), certain, closing);
    } catch (UndecidedConversion waits) {
      return closing.waiting(this);
    }
  }

  private Value either(Value test, Value a, Value b, boolean certain, PartialEvaluation closing) {
    Optional<Type> type = common(a.type(), b.type());
    Value one = one(a, b.type(), type, certain);
    Value other = one(b, a.type(), type, certain);
    boolean sensitive = Stream.of(test, one, other).anyMatch(Value::isSensitive);
    if (certain && one.unmarked().equals(other.unmarked())) {
      return MarkPropagation.of(
          sensitive, false, one::type, () -> rewritten(closing), one::unmarked);
    }
    return certain && !sensitive
        ? new ConditionalAlternatives(closing.rewrite(condition)).of(one, other)
        : closing.waiting(this, certain ? one.type() : Type.OPEN);
  }

  /** Returns the truth value of a known condition. */
  static boolean truth(Value test, ExpressionNode condition) {
    String what = "the condition is neither true nor false";
    Value truth = OperatorOperands.of(test, Type.BOOL, what, condition);
    return ((Value.Bool) truth.unmarked()).value();
  }

  @Override
  public Phrase phrase() {
    return Phrase.conditional(condition.phrase(), then.phrase(), otherwise.phrase());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new ConditionalNode(
        rewriter.rewrite(condition), rewriter.rewrite(then), rewriter.rewrite(otherwise), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(condition, then, otherwise);
  }
}
