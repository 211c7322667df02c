package dev.hextet.aws;

import dev.hextet.core.value.Value;

/** Parts of members as people read them. */
final class MemberText {
  private MemberText() {}

  /** A text, the resource that an id will be of, or that it is a secret. */
  static String word(Value value) {
    return value.isSensitive()
        ? "(sensitive value)"
        : value.asText().orElseGet(() -> value.expression().replaceFirst("\\.id$", ""));
  }
}
