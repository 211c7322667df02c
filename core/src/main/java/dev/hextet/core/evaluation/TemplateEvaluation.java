package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.TemplateNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/** Evaluation of a template, which always yields a string. */
record TemplateEvaluation(TemplateNode node, EvaluationEnvironment env) {
  private static final int LONGEST = 10_000_000;

  Value value() {
    List<ExpressionNode> parts = node.parts();
    List<Value> values = parts.stream().map(env::value).toList();
    for (int i = 0; i < parts.size(); i++) {
      check(values.get(i), parts.get(i));
    }
    return MarkPropagation.of(
        values.stream().anyMatch(Value::isSensitive),
        !values.stream().allMatch(Value::isKnown),
        () -> Type.STRING,
        () -> residual(values),
        () -> join(values));
  }

  /** Rejects a value without a text form as soon as its type is known. */
  private static void check(Value value, ExpressionNode at) {
    Value bare = MarkPropagation.bare(value);
    if (bare instanceof Value.Unknown) {
      return;
    }
    try {
      ImplicitConversion.toText(bare);
    } catch (TypeMismatch why) {
      String detail =
          bare.isNull()
              ? "A null has no text. Give a value, or choose one with coalesce(…) or a condition."
              : "Use one member, or convert the value to text with join(…) or jsonencode(…).";
      throw ExpressionProblem.operand(
          "a " + bare.typeName() + " cannot be part of a string", detail, at.range());
    }
  }

  private Value join(List<Value> values) {
    StringBuilder out = new StringBuilder();
    for (Value value : values) {
      out.append(ImplicitConversion.toText(value.unmarked()).value());
      if (out.length() > LONGEST) {
        throw ExpressionProblem.tooLarge(
            "the string is longer than " + LONGEST + " characters", node.range());
      }
    }
    return Value.of(out.toString());
  }

  private static ExpressionNode residual(List<Value> values) {
    return TemplateNode.of(
        values.stream()
            .map(
                value ->
                    Nodes.of(
                        value.isKnown() && !value.isSensitive()
                            ? ImplicitConversion.toText(value)
                            : value))
            .toList(),
        null);
  }
}
