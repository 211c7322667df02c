package dev.hextet.core.conversion;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Arithmetic with Terraform's precision, and limits on the size of numbers. */
public final class Numbers {
  private static final int LARGEST_EXPONENT = 5000;
  private static final int DOUBLE_PRECISION = 53;

  private Numbers() {}

  /** The number of a text, as a value. */
  public static Value.Num of(BigDecimal written) {
    return of(written, Value.Num.PRECISION);
  }

  /** The same with another precision. */
  public static Value.Num of(BigDecimal written, int bits) {
    BigDecimal number = inRange(written.stripTrailingZeros());
    return number.precision() <= BinaryNumber.digits(bits)
        ? new Value.Num(number, bits)
        : of(BinaryNumber.of(number, bits), bits);
  }

  /** A whole number, all of which is kept. */
  public static Value.Num of(BigInteger number) {
    int bits = Math.max(Long.SIZE, number.abs().bitLength());
    return of(new BinaryNumber(number, 0), bits);
  }

  /** A binary number of 64 bits. */
  public static Value.Num of(double number) {
    return of(new BigDecimal(number), DOUBLE_PRECISION);
  }

  private static Value.Num of(BinaryNumber number, int bits) {
    return new Value.Num(inRange(number.shortest(bits)), bits);
  }

  private static BigDecimal inRange(BigDecimal number) {
    long exponent = (long) number.precision() - number.scale();
    if (number.signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT) {
      throw new TypeMismatch("the number is out of range");
    }
    return number;
  }

  /** Determines whether a decimal is a whole number that fits exactly into some bits. */
  private static boolean isWhole(BigDecimal number, int bits) {
    return number.scale() <= 0 && number.precision() - number.scale() <= BinaryNumber.digits(bits);
  }

  private static boolean isWhole(Value.Num number) {
    return isWhole(number.value(), number.precision());
  }

  private static BinaryNumber binary(Value.Num number) {
    return BinaryNumber.of(number.value(), number.precision());
  }

  /** Returns all digits of the binary number; the written form often has fewer. */
  public static BigDecimal exact(Value.Num number) {
    return isWhole(number) ? number.value() : binary(number).decimal();
  }

  /** The nearest binary number of 64 bits. */
  public static double real(Value.Num number) {
    return exact(number).doubleValue();
  }

  public static int compare(Value.Num left, Value.Num right) {
    return exact(left).compareTo(exact(right));
  }

  private static int precision(Value.Num left, Value.Num right) {
    return Math.max(left.precision(), right.precision());
  }

  public static Value.Num negate(Value.Num number) {
    return new Value.Num(number.value().negate(), number.precision());
  }

  public static Value.Num abs(Value.Num number) {
    return number.value().signum() < 0 ? negate(number) : number;
  }

  /** A whole number next to a number. */
  public static Value.Num round(Value.Num number, RoundingMode mode) {
    return of(exact(number).setScale(0, mode), number.precision());
  }

  /** The result for two whole numbers, if it is one as well: that needs no rounding. */
  private static Optional<Value.Num> whole(
      Value.Num left, Value.Num right, BinaryOperator<BigDecimal> operation, int bits) {
    return isWhole(left) && isWhole(right)
        ? Optional.of(operation.apply(left.value(), right.value()))
            .filter(result -> isWhole(result, bits))
            .map(result -> new Value.Num(result, bits))
        : Optional.empty();
  }

  public static Value.Num add(Value.Num left, Value.Num right) {
    int bits = precision(left, right);
    return whole(left, right, BigDecimal::add, bits)
        .orElseGet(() -> of(binary(left).plus(binary(right), bits), bits));
  }

  public static Value.Num subtract(Value.Num left, Value.Num right) {
    return add(left, negate(right));
  }

  /** A product is exact as far as it can be, whatever its factors are. */
  public static Value.Num multiply(Value.Num left, Value.Num right) {
    int bits = precision(left, right);
    return whole(left, right, BigDecimal::multiply, bits)
        .orElseGet(() -> product(left, right, bits));
  }

  private static Value.Num product(Value.Num left, Value.Num right, int bits) {
    BinaryNumber product = binary(left).times(binary(right), Value.Num.PRECISION);
    return of(product, Math.max(bits, product.width()));
  }

  public static Value.Num divide(Value.Num dividend, Value.Num divisor) {
    int bits = precision(dividend, divisor);
    return of(binary(dividend).over(binary(notZero(divisor)), bits), bits);
  }

  /** Returns the remainder of a division, with the precision of the dividend. */
  public static Value.Num remainder(Value.Num dividend, Value.Num divisor) {
    BinaryNumber number = binary(dividend);
    BinaryNumber part = binary(notZero(divisor));
    BigInteger times = number.over(part, precision(dividend, divisor)).whole();
    int bits = dividend.precision();
    BinaryNumber taken = new BinaryNumber(times, 0).rounded(bits).times(part, bits);
    return of(number.plus(taken.negated(), bits), bits);
  }

  private static Value.Num notZero(Value.Num divisor) {
    if (divisor.value().signum() == 0) {
      throw new TypeMismatch("division by zero");
    }
    return divisor;
  }
}
