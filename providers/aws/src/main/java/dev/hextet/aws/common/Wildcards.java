package dev.hextet.aws.common;

import java.util.regex.Pattern;

/** The values of EC2's filters: {@code *} any text, {@code ?} one character, {@code \} as it is. */
public final class Wildcards {
  private Wildcards() {}

  /** Determines whether a text matches the value of a filter. */
  public static boolean match(String value, String text) {
    return isPlain(value) ? value.equals(text) : pattern(value).matcher(text).matches();
  }

  /** Determines whether the value has no wildcards. */
  private static boolean isPlain(String value) {
    return value.indexOf('*') < 0 && value.indexOf('?') < 0 && value.indexOf('\\') < 0;
  }

  private static Pattern pattern(String value) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        i++;
        pattern.append(Pattern.quote(String.valueOf(value.charAt(i))));
      } else if (c == '*') {
        pattern.append(".*");
      } else {
        pattern.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }
}
