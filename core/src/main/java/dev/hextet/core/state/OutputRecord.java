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
  /** Replaces the digest of a sensitive value that was unknown when it was recorded. */
  private static final String UNREAD = "unread";

  private static final String PLACE = "output ";

  public OutputRecord {
    Objects.requireNonNull(digest, "digest");
    if (!value.isKnown() || value.isSensitive()) {
      throw new IllegalArgumentException("an output is to be recorded that must not");
    }
  }

  /** Records a known value; a sensitive one by its digest only. */
  public static OutputRecord of(Sealer sealer, String name, Value value) {
    return value.isSensitive()
        ? new OutputRecord(Value.NULL, planned(sealer, name, value))
        : new OutputRecord(value.data(), "");
  }

  /** Records a sensitive value of which only the digest that a plan has of it is known. */
  public static OutputRecord of(Sealer sealer, String planned) {
    return new OutputRecord(
        Value.NULL, Sealer.isSealed(planned) ? planned : salted(sealer.lineage(), planned));
  }

  /** Records a sensitive value of which nothing is known. */
  public static OutputRecord unread() {
    return new OutputRecord(Value.NULL, UNREAD);
  }

  /** The digest that a plan has of a sensitive value. */
  public static String planned(Sealer sealer, String name, Value value) {
    return sealer.digest(PLACE + name, value);
  }

  private static String salted(String lineage, String planned) {
    return Digests.of(lineage + "\n" + planned);
  }

  public boolean isSensitive() {
    return !digest.isEmpty();
  }

  /**
   * Determines whether the record contains nothing about its value, so that a change cannot be
   * detected.
   */
  public boolean isUnread() {
    return digest.equals(UNREAD);
  }

  /** Determines whether a value may be the recorded one. */
  public boolean admits(Sealer sealer, String name, Value other) {
    return isUnread()
        || other.isSensitive()
            && sealer.isOf(
                digest, other, () -> salted(sealer.lineage(), Digests.salted(PLACE + name, other)));
  }
}
