package dev.hextet.core.document;

import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What plain text means by YAML 1.2's JSON schema; the empty text is null, as people expect. */
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

  /** Whether the text is one of JSON's, without quotes. */
  static boolean isLiteral(String text) {
    return switch (text) {
      case "null", "true", "false" -> true;
      default -> isNumber(text);
    };
  }

  /** Whether the text is a number, but one that is out of bounds. */
  static boolean isHugeNumber(String text) {
    return isNumber(text) && !isSmallNumber(text);
  }

  /** What cannot begin a number costs nothing more. */
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
