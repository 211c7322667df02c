package dev.hextet.core.execute;

import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** Removes secrets from the texts of a cloud, which can repeat the arguments of a call. */
public final class SecretRedactor {
  private static final String MASK = "(sensitive value)";

  /** Shorter texts are parts of words. */
  private static final int SHORTEST = 3;

  private final Set<String> texts = new HashSet<>();

  /** Adds the sensitive texts and numbers in a value. */
  public SecretRedactor in(Value value) {
    collect(value, false);
    return this;
  }

  private void collect(Value value, boolean secret) {
    if (value instanceof Value.Sensitive sensitive) {
      collect(sensitive.value(), true);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(item -> collect(item, secret));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> collect(member, secret));
    } else if (secret && value instanceof Value.Num number) {
      add(number.value().toPlainString());
    } else if (secret) {
      value.asText().ifPresent(this::add);
    }
  }

  private void add(String text) {
    if (text.length() >= SHORTEST) {
      texts.add(text);
    }
  }

  /** Returns a text with a mask in place of each secret. */
  public String mask(String text) {
    String masked = text;
    for (String secret :
        texts.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
      masked = masked.replace(secret, MASK);
    }
    return masked;
  }
}
