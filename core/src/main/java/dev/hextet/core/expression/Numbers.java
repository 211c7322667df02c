package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic with Terraform's 512 bits of precision, and limits on the size of numbers. */
final class Numbers {
  private static final MathContext PRECISION = new MathContext(155, RoundingMode.HALF_EVEN);
  private static final int LARGEST_EXPONENT = 5000;

  private Numbers() {}

  /** A number as a value. */
  static Value.Num of(BigDecimal number) {
    BigDecimal rounded = number.round(PRECISION);
    long exponent = (long) rounded.precision() - rounded.scale();
    if (rounded.signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT) {
      throw new Mismatch("the number is out of range");
    }
    return new Value.Num(rounded);
  }

  static Value.Num divide(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new Mismatch("division by zero");
    }
    return of(dividend.divide(divisor, PRECISION));
  }

  static Value.Num remainder(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new Mismatch("division by zero");
    }
    return of(dividend.remainder(divisor));
  }
}
