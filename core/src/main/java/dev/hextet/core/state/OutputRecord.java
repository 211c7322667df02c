package dev.hextet.core.state;

import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * A recorded output.
 *
 * @param value its value; null as a value if it is sensitive
 * @param digest the salted digest of a sensitive value; empty if it is not sensitive
 */
public record OutputRecord(Value value, String digest) {
  public OutputRecord {
    Objects.requireNonNull(digest, "digest");
    if (!value.isKnown() || value.isSensitive()) {
      throw new IllegalArgumentException("an output is to be recorded that must not");
    }
  }

  /** Records a known value; a sensitive one by its digest only. */
  public static OutputRecord of(String lineage, String name, Value value) {
    return value.isSensitive()
        ? new OutputRecord(Value.NULL, salted(lineage, name, value))
        : new OutputRecord(value.data(), "");
  }

  /** The digest that a sensitive output is recorded by. */
  public static String salted(String lineage, String name, Value value) {
    return Digests.salted(lineage + " output " + name, value);
  }

  public boolean isSensitive() {
    return !digest.isEmpty();
  }
}
