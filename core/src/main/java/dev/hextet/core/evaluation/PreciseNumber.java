package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.BinaryNumber;
import dev.hextet.core.expression.BinaryNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.Operator;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigInteger;

/** Terms of the operands of arithmetic, which preserve their precision. */
final class PreciseNumber {
  private PreciseNumber() {}

  static ExpressionNode node(Value value, Operator operator) {
    return value instanceof Value.Num number && matters(number, operator)
        ? node(number)
        : Nodes.of(value);
  }

  /**
   * Determines whether the precision of an operand is relevant: a whole number is exact, except in
   * a division.
   */
  private static boolean matters(Value.Num number, Operator operator) {
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    return operator.result() == Type.NUMBER
        && number.precision() != Value.Num.PRECISION
        && (divides || number.value().scale() > 0);
  }

  private static ExpressionNode node(Value.Num number) {
    if (number.precision() < Long.SIZE) {
      return Nodes.call("pow", Nodes.of(number), Nodes.of(Value.of(1)));
    }
    BinaryNumber binary = BinaryNumber.of(number.value(), number.precision());
    int most = number.precision() - 1;
    int padding =
        most < Long.SIZE ? 0 : Math.max(0, most + 1 - binary.mantissa().abs().bitLength());
    int halvings = padding - binary.exponent();
    BigInteger whole = binary.mantissa().shiftLeft(padding + Math.max(0, -halvings));
    ExpressionNode node = whole(whole);
    for (int left = halvings; left > 0; left -= most) {
      ExpressionNode divisor = whole(BigInteger.ONE.shiftLeft(Math.min(left, most)));
      node = new BinaryNode(Operator.DIVIDE, node, divisor, null);
    }
    return node;
  }

  private static ExpressionNode whole(BigInteger number) {
    return Nodes.call("parseint", Nodes.of(Value.of(number.toString())), Nodes.of(Value.of(10)));
  }
}
