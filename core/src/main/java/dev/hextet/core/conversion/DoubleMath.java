package dev.hextet.core.conversion;

/**
 * Powers and logarithms, which Terraform has in binary numbers of 64 bits. The way to compute them
 * is that of Go's library (https://pkg.go.dev/math#Pow), so that the last digit is the same.
 */
public final class DoubleMath {
  private static final double HALF = 0.5;
  private static final int OVERFLOW = 1 << 12;
  private static final int MOST_STEPS = Long.SIZE - 1;

  private DoubleMath() {}

  public static double log(double number, double base) {
    return StrictMath.log(number) / StrictMath.log(base);
  }

  /** A power: fractions by way of logarithms, the rest by squaring. */
  public static double pow(double base, double power) {
    double size = Math.abs(power);
    if (base == 0
        || base == 1
        || power == 0
        || power == 1
        || size == HALF
        || Math.getExponent(size) >= MOST_STEPS
        || !Double.isFinite(base)) {
      return size == HALF ? root(base, power) : Math.pow(base, power);
    }
    double whole = Math.floor(size);
    double rest = size - whole;
    if (rest != 0 && base < 0) {
      return Double.NaN;
    }
    if (rest > HALF) {
      rest--;
      whole++;
    }
    double start = rest == 0 ? 1 : StrictMath.exp(rest * StrictMath.log(base));
    return squared(base, (long) whole, start, power < 0);
  }

  private static double root(double base, double power) {
    return power < 0 ? 1 / Math.sqrt(base) : Math.sqrt(base);
  }

  /** The fractions and the exponents of two apart, so that nothing overflows on the way. */
  private static double squared(double base, long power, double start, boolean inverse) {
    int exponent = Math.getExponent(base) + 1;
    double fraction = base / Math.scalb(1.0, exponent);
    double result = start;
    long twos = 0;
    for (long left = power; left != 0; left >>= 1) {
      if (Math.abs(exponent) > OVERFLOW) {
        twos += exponent;
        break;
      }
      if ((left & 1) == 1) {
        result *= fraction;
        twos += exponent;
      }
      fraction *= fraction;
      exponent <<= 1;
      if (fraction < HALF) {
        fraction += fraction;
        exponent--;
      }
    }
    int scale = (int) Math.max(-OVERFLOW, Math.min(OVERFLOW, inverse ? -twos : twos));
    return Math.scalb(inverse ? 1 / result : result, scale);
  }
}
