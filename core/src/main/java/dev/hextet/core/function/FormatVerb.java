package dev.hextet.core.function;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.text.Characters;
import dev.hextet.core.text.JsonEncoding;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * One verb of a format.
 *
 * @param flags any of {@code -+ 0#}
 * @param width least number of characters, or -1
 * @param precision digits or characters, or -1
 * @param verb the letter
 */
record FormatVerb(String flags, int width, int precision, char verb) {

  String apply(Value value) {
    return switch (verb) {
      case 'v' -> any(value);
      case 't' -> pad(String.valueOf(ImplicitConversion.toBool(value).value()));
      case 's' -> pad(shortened(ImplicitConversion.toText(value).value()));
      case 'q' -> pad(JsonEncoding.quote(shortened(ImplicitConversion.toText(value).value())));
      case 'd' -> integer(value, 10, "");
      case 'b' -> integer(value, 2, "0b");
      case 'o' -> integer(value, 8, "0");
      case 'x' -> integer(value, 16, "0x");
      case 'X' -> integer(value, 16, "0X").toUpperCase(Locale.ROOT);
      case 'e', 'f', 'g' -> signed("", decimal(value, verb), value);
      case 'E', 'G' ->
          signed("", decimal(value, Character.toLowerCase(verb)).toUpperCase(Locale.ROOT), value);
      default -> throw new TypeMismatch("it is not a verb");
    };
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Strings and numbers as they are, everything else as JSON. */
  private String any(Value value) {
    if (has('#')) {
      return pad(JsonEncoding.write(value));
    } else if (value instanceof Value.Num number) {
      String minus = number.value().signum() < 0 ? "-" : "";
      return pad(minus + general(number.value().abs(), -1));
    }
    return pad(value.asText().orElseGet(() -> JsonEncoding.write(value)));
  }

  private String shortened(String text) {
    if (precision < 0) {
      return text;
    }
    List<String> characters = Characters.of(text);
    return String.join("", characters.subList(0, Math.min(precision, characters.size())));
  }

  private String integer(Value value, int base, String prefix) {
    BigInteger number;
    try {
      number = Numbers.exact(ImplicitConversion.toNumber(value)).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw new TypeMismatch("expected a whole number");
    }
    String digits = number.abs().toString(base);
    String shown = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    boolean nothing = precision == 0 && number.signum() == 0;
    String lead = has('#') ? prefix : "";
    return nothing ? "" : (precision < 0 ? this : spaced()).signed(lead, shown, value);
  }

  /** The same, filled up with spaces. */
  private FormatVerb spaced() {
    return new FormatVerb(flags.replace("0", ""), width, precision, verb);
  }

  private String signed(String lead, String digits, Value value) {
    boolean negative = ImplicitConversion.toNumber(value).value().signum() < 0;
    String sign = (negative ? "-" : has('+') ? "+" : has(' ') ? " " : "") + lead;
    int missing = width - sign.length() - digits.length();
    return has('0') && !has('-') && missing > 0
        ? sign + "0".repeat(missing) + digits
        : pad(sign + digits);
  }

  private String pad(String text) {
    int missing = width - (width < 0 ? 0 : Characters.of(text).size());
    if (missing <= 0) {
      return text;
    }
    return has('-') ? text + " ".repeat(missing) : (has('0') ? "0" : " ").repeat(missing) + text;
  }

  private String decimal(Value value, char mode) {
    Value.Num size = Numbers.abs(ImplicitConversion.toNumber(value));
    boolean shortest = mode == 'g' && precision < 0;
    BigDecimal number = shortest ? size.value() : Numbers.exact(size);
    return switch (mode) {
      case 'f' ->
          number.setScale(precision < 0 ? 6 : precision, RoundingMode.HALF_EVEN).toPlainString();
      case 'e' -> exponent(number, precision < 0 ? 6 : precision);
      default -> general(number, precision);
    };
  }

  /**
   * The shorter of the two forms: with an exponent if it is below -4 or not below the precision.
   */
  private static String general(BigDecimal number, int precision) {
    int digits = Math.max(1, precision);
    BigDecimal rounded =
        precision < 0 ? number : number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    int exponent = plain.precision() - plain.scale() - 1;
    int limit = precision < 0 ? 6 : digits;
    if (precision >= 0 && limit > plain.precision() && plain.precision() > exponent) {
      limit = plain.precision();
    }
    boolean small = plain.signum() == 0 || exponent >= -4 && exponent < limit;
    return small ? plain.toPlainString() : exponent(plain, plain.precision() - 1);
  }

  private static String exponent(BigDecimal number, int fraction) {
    BigDecimal rounded = number.round(new MathContext(fraction + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String mantissa =
        rounded
            .movePointLeft(exponent)
            .setScale(fraction, RoundingMode.UNNECESSARY)
            .toPlainString();
    return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
