package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.number;

import dev.hextet.core.conversion.DoubleMath;
import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Functions on numbers. */
final class NumericFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.number("abs", a -> Numbers.abs(a.number(0)), number("num")),
          PureFunction.number("ceil", a -> round(a, RoundingMode.CEILING), number("num")),
          PureFunction.number("floor", a -> round(a, RoundingMode.FLOOR), number("num")),
          PureFunction.number("log", NumericFunctions::log, number("num"), number("base")),
          PureFunction.number("max", NumericFunctions::max, number("numbers"))
              .rest(number("numbers")),
          PureFunction.number("min", NumericFunctions::min, number("numbers"))
              .rest(number("numbers")),
          PureFunction.number(
              "parseint", NumericFunctions::parseInt, Parameter.any("number"), number("base")),
          PureFunction.number("pow", NumericFunctions::pow, number("num"), number("power")),
          PureFunction.number("signum", a -> Value.of(a.integer(0).signum()), number("num")),
          PureFunction.number(
              "sum", NumericFunctions::sum, Parameter.of("list", Type.list(Type.NUMBER))));

  private NumericFunctions() {}

  private static Value round(FunctionArguments a, RoundingMode mode) {
    return Numbers.round(a.number(0), mode);
  }

  private static Value max(FunctionArguments a) {
    return numbers(a.from(0)).stream()
        .reduce((x, y) -> Numbers.compare(y, x) > 0 ? y : x)
        .orElseThrow();
  }

  private static Value min(FunctionArguments a) {
    return numbers(a.from(0)).stream()
        .reduce((x, y) -> Numbers.compare(y, x) < 0 ? y : x)
        .orElseThrow();
  }

  private static Value sum(FunctionArguments a) {
    if (a.list(0).isEmpty()) {
      throw a.fault(0, "an empty list has no sum");
    }
    if (a.list(0).stream().anyMatch(Value::isNull)) {
      throw a.fault(0, "null cannot be added");
    }
    return numbers(a.list(0)).stream().reduce(Numbers::add).orElseThrow();
  }

  private static List<Value.Num> numbers(List<Value> values) {
    return values.stream().map(value -> (Value.Num) value).toList();
  }

  private static Value pow(FunctionArguments a) {
    return real(a, DoubleMath.pow(Numbers.real(a.number(0)), Numbers.real(a.number(1))));
  }

  private static Value log(FunctionArguments a) {
    return real(a, DoubleMath.log(Numbers.real(a.number(0)), Numbers.real(a.number(1))));
  }

  private static Value real(FunctionArguments a, double result) {
    if (Double.isNaN(result) || Double.isInfinite(result)) {
      throw a.fault(0, "the result is not a number");
    }
    return Numbers.of(result);
  }

  private static Value parseInt(FunctionArguments a) {
    int base = a.smallInteger(1);
    if (base < 2 || base > 62) {
      throw a.fault(1, "the base must be 2 to 62, not " + base);
    }
    String text =
        a.value(0).asText().orElseThrow(() -> ImplicitConversion.mismatch("a string", a.value(0)));
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    if (digits.isEmpty()
        || digits.length() > 500
        || !digits.chars().allMatch(c -> digit(c, base) >= 0)) {
      throw a.fault(
          0,
          "\"%s\" is not a whole number in base %d"
              .formatted(ImplicitConversion.shortened(text), base));
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      value =
          value
              .multiply(BigInteger.valueOf(base))
              .add(BigInteger.valueOf(digit(digits.charAt(i), base)));
    }
    return Numbers.of(negative ? value.negate() : value);
  }

  /** Up to base 36 the case of letters does not matter; above it, small letters come first. */
  private static int digit(int c, int base) {
    String alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    String letter = String.valueOf((char) c);
    int value = alphabet.indexOf(base <= 36 ? letter.toLowerCase(Locale.ROOT) : letter);
    return value < base ? value : -1;
  }
}
