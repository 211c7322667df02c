package dev.hextet.core.state;

import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Creates and compares digests of sensitive values. A guess costs {@link #COST} rounds of
 * PBKDF2-HMAC-SHA256, separately for each state: the salt is derived from the lineage, which is
 * random. The form {@code pbkdf2-sha256$COST$SALT$PLACE$DIGEST} contains all parameters, so that a
 * digest can be compared after its value has moved. The place gives equal values different digests.
 *
 * <p>Results are cached, so that a value in several places costs once.
 */
public final class Sealer {
  /** Rounds. Twenty values must not make a plan noticeably slower. */
  static final int COST = 1_000;

  private static final String SCHEME = "pbkdf2-sha256";
  private static final String DELIMITER = "$";
  private static final int PARTS = 5;
  private static final int SALT_LENGTH = 32;
  private static final int PLACE_LENGTH = 16;

  private final String lineage;
  private final String salt;
  private final ConcurrentMap<Input, String> keys;

  private record Input(String text, String salt, int cost) {}

  /**
   * @param lineage of the state
   */
  public Sealer(String lineage) {
    this(lineage, new ConcurrentHashMap<>());
  }

  private Sealer(String lineage, ConcurrentMap<Input, String> keys) {
    this.lineage = lineage;
    this.salt = Digests.hex("salt of " + lineage).substring(0, SALT_LENGTH);
    this.keys = keys;
  }

  /** Returns a sealer for another lineage that shares the cache. */
  public Sealer under(String other) {
    return new Sealer(other, keys);
  }

  /** The lineage of the state, with which older digests are salted. */
  String lineage() {
    return lineage;
  }

  /**
   * Returns the digest of a sensitive value.
   *
   * @param place its place in the state
   */
  public String digest(String place, Value secret) {
    return digest(
        new Input(text(secret), salt, COST), Digests.hex(place).substring(0, PLACE_LENGTH));
  }

  private String digest(Input input, String place) {
    String hex = Digests.hex(keys.computeIfAbsent(input, Sealer::key) + " " + place);
    return String.join(DELIMITER, SCHEME, Integer.toString(input.cost()), input.salt(), place, hex);
  }

  private static String key(Input input) {
    return HexFormat.of().formatHex(KeyStretching.key(input.text(), input.salt(), input.cost()));
  }

  /**
   * Determines whether a digest belongs to a value.
   *
   * @param old computes the value's digest in the form of older versions
   */
  public boolean isOf(String digest, Value value, Supplier<String> old) {
    if (!value.isKnown()) {
      return false;
    }
    if (!isSealed(digest)) {
      return digest.equals(old.get());
    }
    List<String> parts = List.of(digest.split("\\$", -1));
    return parts.size() == PARTS
        && parts.get(1).matches("[1-9][0-9]{0,6}")
        && digest(
                new Input(text(value), parts.get(2), Integer.parseInt(parts.get(1))), parts.get(3))
            .equals(digest);
  }

  /** Determines whether a digest has the current form. */
  static boolean isSealed(String digest) {
    return digest.startsWith(SCHEME + DELIMITER);
  }

  /** Computes the expensive part of the digests of some values, on all processors. */
  public void prepare(Collection<Value> values) {
    values.stream()
        .filter(Value::isKnown)
        .map(value -> new Input(text(value), salt, COST))
        .distinct()
        .parallel()
        .forEach(input -> keys.computeIfAbsent(input, Sealer::key));
  }

  private static String text(Value secret) {
    return secret.unmarked().data().expression();
  }
}
