package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.ConditionalNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evaluation of a conditional. Both values are converted to one type, as in Terraform. The failure
 * of the other value has no effect.
 */
record ConditionalEvaluation(
    ConditionalNode node, EvaluationEnvironment env, PartialEvaluation partial) {

  ConditionalEvaluation(ConditionalNode node, EvaluationEnvironment env) {
    this(node, env, new PartialEvaluation(env));
  }

  Value value() {
    Value test = env.value(node.condition());
    partial.knowing(node.condition(), test);
    try {
      return test.isKnown() ? chosen(test) : either(test);
    } catch (UndecidedConversion waits) {
      return partial.waiting(node);
    }
  }

  private Value chosen(Value test) {
    boolean first = OperatorOperands.truth(test, node.condition());
    ExpressionNode branch = first ? node.then() : node.otherwise();
    Value chosen = env.value(branch);
    partial.knowing(branch, chosen);
    Optional<EvaluationEnvironment.Outcome> beside =
        env.aside(first ? node.otherwise() : node.then());
    Value result = converted(chosen, first, beside);
    boolean secret =
        test.isSensitive() || beside.filter(b -> b.value() instanceof Value.Sensitive).isPresent();
    return secret ? MarkPropagation.marked(result, () -> node.rewritten(partial)) : result;
  }

  /** Returns the chosen value, converted to the common type of both values. */
  private Value converted(
      Value chosen, boolean first, Optional<EvaluationEnvironment.Outcome> beside) {
    ExpressionNode other = first ? node.otherwise() : node.then();
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

  /** Returns the common type of both values. A literal null has every type. */
  private static Optional<Type> common(Type one, Type other) {
    if (one == Type.ANY || other == Type.ANY) {
      return Optional.of(one == Type.ANY ? other : one);
    }
    return Unification.of(List.of(one, other));
  }

  /** Returns one of the values, converted to the common type. */
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
            ? "An attribute of one object is missing in the other or has another type."
                + " Give both objects the same attributes, with null for missing values."
            : "The types are %s and %s. Convert the values, for example with tostring(…)."
                .formatted(TypeText.word(chosen.type()), TypeText.word(other));
    DiagnosticException wrong =
        ExpressionProblem.operand(
            "the two values of the condition have no type in common", words, node.range());
    return certain ? wrong : new UndecidedConversion();
  }

  /** Returns the value for an unknown condition, which is known if both values are equal. */
  private Value either(Value test) {
    Optional<EvaluationEnvironment.Outcome> a = env.aside(node.then());
    Optional<EvaluationEnvironment.Outcome> b = env.aside(node.otherwise());
    if (a.isEmpty() || b.isEmpty()) {
      return partial.waiting(node);
    }
    boolean certain = isCertain(a.get(), node.then()) && isCertain(b.get(), node.otherwise());
    return either(test, a.get().value(), b.get().value(), certain);
  }

  private Value either(Value test, Value a, Value b, boolean certain) {
    Optional<Type> type = common(a.type(), b.type());
    Value one = one(a, b.type(), type, certain);
    Value other = one(b, a.type(), type, certain);
    boolean sensitive = Stream.of(test, one, other).anyMatch(Value::isSensitive);
    if (certain && one.unmarked().equals(other.unmarked())) {
      return MarkPropagation.of(
          sensitive, false, one::type, () -> node.rewritten(partial), one::unmarked);
    }
    return certain && !sensitive
        ? new ConditionalAlternatives(partial.rewrite(node.condition())).of(one, other)
        : partial.waiting(node, certain ? one.type() : Type.OPEN);
  }
}
