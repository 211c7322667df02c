package dev.hextet.core.evaluation;

import dev.hextet.core.value.Value;

/**
 * The number of parts of a value. Values share parts, so that thirty steps can create a billion
 * parts that use no memory until a traversal. Each part counts at each occurrence.
 */
final class ValueWeight {
  /** 250,000 members, or as many characters as the longest strings have. */
  private static final long MOST = 16_000_000;

  private static final long MEMBER = 64;

  private long left = MOST;

  private ValueWeight() {}

  /** Determines in bounded time whether a value exceeds the size limit. */
  static boolean isTooMuch(Value value) {
    return !new ValueWeight().fits(value);
  }

  private boolean fits(Value value) {
    left -= MEMBER;
    if (value instanceof Value.Text text) {
      left -= text.value().length();
    } else if (value instanceof Value.Unknown unknown) {
      left -= unknown.expression().length();
    } else if (value instanceof Value.Items items) {
      return left >= 0 && items.items().stream().allMatch(this::fits);
    } else if (value instanceof Value.MapOf map) {
      return left >= 0
          && map.entries().entrySet().stream()
              .allMatch(entry -> takes(entry.getKey()) && fits(entry.getValue()));
    } else if (value instanceof Value.Sensitive sensitive) {
      return takes(sensitive.expression()) && fits(sensitive.value());
    }
    return left >= 0;
  }

  private boolean takes(String text) {
    left -= text.length();
    return left >= 0;
  }
}
