package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;

/** Operands, converted to the types that operators require. */
final class OperatorOperands {
  private OperatorOperands() {}

  /**
   * Returns an operand converted to a type; an unknown operand is returned unchanged if the type is
   * possible.
   *
   * @param what description of the problem
   * @param node node of the operand
   */
  static Value of(Value value, Type type, String what, ExpressionNode node) {
    try {
      if (type == Type.ANY) {
        return value;
      }
      Value bare = MarkPropagation.bare(value);
      boolean unknown =
          bare instanceof Value.Unknown && TypeCompatibility.isPossible(bare.type(), type);
      if (bare.isNull()) {
        throw ImplicitConversion.mismatch(TypeCompatibility.needed(type), bare);
      }
      return unknown ? value : TypeConversion.to(type, value);
    } catch (TypeMismatch why) {
      throw ExpressionProblem.operand(what, why, value.isSensitive(), node.range());
    }
  }

  /** Returns the truth value of a known condition. */
  static boolean truth(Value test, ExpressionNode condition) {
    String what = "the condition is neither true nor false";
    Value truth = of(test, Type.BOOL, what, condition);
    return ((Value.Bool) truth.unmarked()).value();
  }
}
