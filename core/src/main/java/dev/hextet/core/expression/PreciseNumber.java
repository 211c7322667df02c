package dev.hextet.core.expression;

import dev.hextet.core.conversion.BinaryNumber;
import dev.hextet.core.value.Value;
import java.math.BigInteger;

/** Operands of arithmetic as text that gives them again with their precision. */
final class PreciseNumber {
  private PreciseNumber() {}

  static Phrase phrase(Value value, Operator operator) {
    return value instanceof Value.Num number && matters(number, operator)
        ? Phrase.of(text(number))
        : Phrase.of(value);
  }

  /** A whole number is exact with any precision, but what it divides is not. */
  private static boolean matters(Value.Num number, Operator operator) {
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    return operator.strength() >= Phrase.SUM
        && number.precision() != Value.Num.PRECISION
        && (divides || number.value().scale() > 0);
  }

  private static String text(Value.Num number) {
    if (number.precision() < Long.SIZE) {
      return "pow(" + number.expression() + ", 1)";
    }
    BinaryNumber binary = BinaryNumber.of(number.value(), number.precision());
    int most = number.precision() - 1;
    int padding =
        most < Long.SIZE ? 0 : Math.max(0, most + 1 - binary.mantissa().abs().bitLength());
    int halvings = padding - binary.exponent();
    BigInteger whole = binary.mantissa().shiftLeft(padding + Math.max(0, -halvings));
    StringBuilder text = new StringBuilder(whole(whole));
    for (int left = halvings; left > 0; left -= most) {
      text.append(" / ").append(whole(BigInteger.ONE.shiftLeft(Math.min(left, most))));
    }
    return text.toString();
  }

  private static String whole(BigInteger number) {
    return "parseint(\"" + number + "\", 10)";
  }
}
