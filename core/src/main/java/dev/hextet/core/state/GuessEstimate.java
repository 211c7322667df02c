package dev.hextet.core.state;

import dev.hextet.core.value.Value;

/**
 * Estimates whether a value can be found by trial. The estimate does not rate passwords: it detects
 * values that are certainly too short.
 */
public final class GuessEstimate {
  private static final double BITS = 64;

  private GuessEstimate() {}

  /**
   * Determines whether a value has too few alternatives: a boolean, a number or a text of fewer
   * than 64 bits. That is 20 digits, 14 lower-case letters, or 11 letters of both cases and digits.
   */
  public static boolean isEasy(Value value) {
    return bits(value.unmarked()) < BITS;
  }

  private static double bits(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().mapToDouble(GuessEstimate::bits).sum();
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().mapToDouble(GuessEstimate::bits).sum();
    } else if (value instanceof Value.Num number) {
      return bits(number.value().toPlainString());
    }
    return value.asText().map(GuessEstimate::bits).orElse(0.0);
  }

  private static double bits(String text) {
    long alphabet =
        (has(text, '0', '9') ? 10 : 0)
            + (has(text, 'a', 'z') ? 26 : 0)
            + (has(text, 'A', 'Z') ? 26 : 0)
            + text.chars().filter(c -> !isPlain(c)).distinct().count();
    return text.length() * Math.log((double) Math.max(1, alphabet)) / Math.log(2);
  }

  private static boolean has(String text, char first, char last) {
    return text.chars().anyMatch(c -> c >= first && c <= last);
  }

  private static boolean isPlain(int character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }
}
