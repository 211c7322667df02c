package dev.hextet.core.state;

import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests of texts and values. */
public final class Digests {
  private static final String PREFIX = "sha256-";

  private Digests() {}

  /** The digest in hex, with the algorithm before it. */
  public static String of(String text) {
    return PREFIX + hex(text);
  }

  /** The digest in 64 hex digits. */
  public static String hex(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The digest of a sensitive value, salted so that equal secrets in different places do not look
   * equal.
   *
   * @param salt names the place: lineage, address and attribute
   */
  public static String salted(String salt, Value secret) {
    return of(salt + "\n" + secret.unmarked().data().expression());
  }
}
