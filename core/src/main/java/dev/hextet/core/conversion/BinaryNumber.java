package dev.hextet.core.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as Terraform computes with it: {@code mantissa · 2^exponent}. Results are rounded to a
 * number of bits, and half a bit to even.
 */
public record BinaryNumber(BigInteger mantissa, int exponent) {
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final double DIGITS_OF_A_BIT = Math.log10(2);

  public BinaryNumber {
    int zeros = Math.max(0, mantissa.getLowestSetBit());
    mantissa = mantissa.shiftRight(zeros);
    exponent += zeros;
  }

  /** Returns the maximum number of digits of the shortest decimal for a number of some bits. */
  static int digits(int bits) {
    return (int) ((bits - 1) * DIGITS_OF_A_BIT);
  }

  /** The number that is nearest to a decimal. */
  public static BinaryNumber of(BigDecimal number, int bits) {
    BigInteger digits = number.unscaledValue();
    BigInteger power = BigInteger.TEN.pow(Math.abs(number.scale()));
    return number.scale() <= 0
        ? new BinaryNumber(digits.multiply(power), 0).rounded(bits)
        : quotient(digits, power, bits);
  }

  private static BinaryNumber quotient(BigInteger dividend, BigInteger divisor, int bits) {
    int shift = bits + 2 + divisor.bitLength() - dividend.bitLength();
    BigInteger[] parts =
        dividend
            .abs()
            .shiftLeft(Math.max(shift, 0))
            .divideAndRemainder(divisor.abs().shiftLeft(Math.max(-shift, 0)));
    // One more bit stands for all that follow.
    BigInteger size = parts[0].shiftLeft(1).add(BigInteger.valueOf(parts[1].signum()));
    boolean negative = dividend.signum() * divisor.signum() < 0;
    return new BinaryNumber(negative ? size.negate() : size, -shift - 1).rounded(bits);
  }

  /** Returns the nearest number of some bits. */
  BinaryNumber rounded(int bits) {
    BigInteger size = mantissa.abs();
    int excess = size.bitLength() - bits;
    if (excess <= 0) {
      return this;
    }
    BigInteger kept = size.shiftRight(excess);
    boolean half = size.testBit(excess - 1);
    boolean more = half && size.getLowestSetBit() < excess - 1;
    BigInteger nearest = more || half && kept.testBit(0) ? kept.add(BigInteger.ONE) : kept;
    return new BinaryNumber(mantissa.signum() < 0 ? nearest.negate() : nearest, exponent + excess);
  }

  BinaryNumber plus(BinaryNumber other, int bits) {
    int lower = Math.min(exponent, other.exponent);
    BigInteger sum =
        mantissa.shiftLeft(exponent - lower).add(other.mantissa.shiftLeft(other.exponent - lower));
    return new BinaryNumber(sum, lower).rounded(bits);
  }

  BinaryNumber times(BinaryNumber other, int bits) {
    return new BinaryNumber(mantissa.multiply(other.mantissa), exponent + other.exponent)
        .rounded(bits);
  }

  BinaryNumber over(BinaryNumber other, int bits) {
    BinaryNumber ratio = quotient(mantissa, other.mantissa, bits);
    return new BinaryNumber(ratio.mantissa, ratio.exponent + exponent - other.exponent);
  }

  BinaryNumber negated() {
    return new BinaryNumber(mantissa.negate(), exponent);
  }

  /** The whole number that is nearest on the side of zero. */
  BigInteger whole() {
    BigInteger size = mantissa.abs();
    BigInteger whole = exponent < 0 ? size.shiftRight(-exponent) : size.shiftLeft(exponent);
    return mantissa.signum() < 0 ? whole.negate() : whole;
  }

  /** Returns the number of significant bits. */
  int width() {
    return mantissa.abs().bitLength();
  }

  /** All of its digits. */
  BigDecimal decimal() {
    return exponent >= 0
        ? new BigDecimal(mantissa.shiftLeft(exponent))
        : new BigDecimal(mantissa.multiply(FIVE.pow(-exponent)), -exponent);
  }

  /** Returns the shortest decimal that is read as this number with some bits. */
  BigDecimal shortest(int bits) {
    BigDecimal exact = decimal();
    if (exact.precision() <= digits(bits)) {
      return exact;
    }
    int shift = bits + 1 - mantissa.abs().bitLength();
    BigInteger size =
        shift < 0 ? mantissa.abs().shiftRight(-shift) : mantissa.abs().shiftLeft(shift);
    boolean even = !size.testBit(1);
    String digits = digits(exact);
    String lower = digits(new BinaryNumber(size.subtract(BigInteger.ONE), exponent - shift));
    String upper = digits(new BinaryNumber(size.add(BigInteger.ONE), exponent - shift));
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      char most = at(upper, i);
      boolean down = at(lower, i) != digit || even && i + 1 == lower.length();
      boolean up = digit != most && (even || digit + 1 < most || i + 1 < upper.length());
      if (down || up) {
        RoundingMode mode =
            down && up ? RoundingMode.HALF_EVEN : down ? RoundingMode.DOWN : RoundingMode.UP;
        return exact.round(new MathContext(i + 1, mode));
      }
    }
    return exact;
  }

  private static String digits(BinaryNumber number) {
    return digits(number.decimal());
  }

  private static String digits(BigDecimal number) {
    return number.stripTrailingZeros().unscaledValue().abs().toString();
  }

  private static char at(String digits, int index) {
    return index < digits.length() ? digits.charAt(index) : '0';
  }
}
