package dev.hextet.core.document;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Meaning of plain scalars in the JSON schema of YAML 1.2; an empty scalar is null. */
final class JsonSchema {
  /** More digits, or a greater exponent, than any use has; unbounded ones cost unbounded time. */
  private static final int MAX_DIGITS = 400;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE]([-+]?[0-9]++))?");

  private JsonSchema() {}

  static Value resolve(String text) {
    return switch (text) {
      case "", "null" -> Value.NULL;
      case "true" -> Value.of(true);
      case "false" -> Value.of(false);
      default -> isSmallNumber(text) ? Value.of(new BigDecimal(text)) : Value.of(text);
    };
  }

  /** Determines whether the text is a JSON literal without quotes. */
  static boolean isLiteral(String text) {
    return switch (text) {
      case "null", "true", "false" -> true;
      default -> isNumber(text);
    };
  }

  /** Determines whether the text is a number out of bounds. */
  static boolean isHugeNumber(String text) {
    return isNumber(text) && !isSmallNumber(text);
  }

  /** Returns early for text that cannot be a number. */
  private static boolean isNumber(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return (first == '-' || first >= '0' && first <= '9') && NUMBER.matcher(text).matches();
  }

  private static boolean isSmallNumber(String text) {
    if (text.length() > MAX_DIGITS || !isNumber(text)) {
      return false;
    }
    Matcher matcher = NUMBER.matcher(text);
    return matcher.matches() && isSmallExponent(matcher.group(1));
  }

  private static boolean isSmallExponent(@Nullable String exponent) {
    return exponent == null
        || exponent.length() <= 6 && Math.abs(Integer.parseInt(exponent)) <= MAX_DIGITS;
  }
}
