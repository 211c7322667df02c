package dev.hextet.core.execute;

import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** The secrets in values, so that what a cloud says of them is not told with them. */
final class SecretRedactor {
  private static final String MASK = "(sensitive value)";

  /** Shorter texts are parts of words. */
  private static final int SHORTEST = 3;

  private final Set<String> texts = new HashSet<>();

  /** Adds what is marked in a value. */
  SecretRedactor in(Value value) {
    collect(value, false);
    return this;
  }

  private void collect(Value value, boolean secret) {
    if (value instanceof Value.Sensitive sensitive) {
      collect(sensitive.value(), true);
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> collect(item, secret));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> collect(member, secret));
    } else if (secret) {
      value.asText().filter(text -> text.length() >= SHORTEST).ifPresent(texts::add);
    }
  }

  /** A text without the secrets. */
  String mask(String text) {
    String masked = text;
    for (String secret :
        texts.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
