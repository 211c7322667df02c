package dev.hextet.core.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * PBKDF2-HMAC-SHA256 of RFC 8018, one block of it. The JDK's own gives the same, but loading it
 * takes longer than all digests of a plan.
 */
final class KeyStretching {
  private static final int BLOCK = 64;
  private static final byte[] FIRST = {0, 0, 0, 1};

  private final MessageDigest inner;
  private final MessageDigest outer;

  private KeyStretching(byte[] password) {
    byte[] key = Arrays.copyOf(password.length > BLOCK ? sha().digest(password) : password, BLOCK);
    this.inner = padded(key, 0x36);
    this.outer = padded(key, 0x5c);
  }

  /** The key of 32 bytes that a password and a salt give. */
  static byte[] key(String password, String salt, int iterations) {
    KeyStretching hmac = new KeyStretching(password.getBytes(StandardCharsets.UTF_8));
    byte[] round = hmac.of(salt.getBytes(StandardCharsets.UTF_8), FIRST);
    byte[] key = round.clone();
    for (int i = 1; i < iterations; i++) {
      round = hmac.of(round);
      for (int j = 0; j < key.length; j++) {
        key[j] ^= round[j];
      }
    }
    return key;
  }

  private byte[] of(byte[]... parts) {
    MessageDigest digest = copy(inner);
    for (byte[] part : parts) {
      digest.update(part);
    }
    return copy(outer).digest(digest.digest());
  }

  private static MessageDigest padded(byte[] key, int padding) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (byte) (key[i] ^ padding);
    }
    MessageDigest digest = sha();
    digest.update(block);
    return digest;
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every SHA-256 of Java can be copied", e);
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
