package dev.hextet.sandbox.security;

import dev.hextet.sandbox.wire.Ec2Fault;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Public keys in OpenSSH's form, and the fingerprints that EC2 makes of them. */
final class SshKeys {

  /**
   * A public key.
   *
   * @param type EC2's word for it, {@code rsa} or {@code ed25519}
   * @param algorithm OpenSSH's word for it
   * @param blob the key in the encoding of RFC 4253, section 6.6, in base64
   */
  record PublicKey(String type, String algorithm, String blob) {

    /** The line for {@code authorized_keys}. */
    String line(String comment) {
      return algorithm + " " + blob + " " + comment;
    }

    byte[] bytes() {
      return Base64.getDecoder().decode(blob);
    }
  }

  private SshKeys() {}

  /**
   * Reads a line as it stands in an {@code id_*.pub} file.
   *
   * @throws Ec2Fault InvalidKey.Format
   */
  static PublicKey parse(String text) {
    String[] words = text.strip().split("\\s+", 3);
    if (words.length < 2) {
      throw unreadable();
    }
    try {
      String algorithm = string(ByteBuffer.wrap(Base64.getDecoder().decode(words[1])));
      if (!algorithm.equals(words[0])) {
        throw unreadable();
      }
      return new PublicKey(type(algorithm), algorithm, words[1]);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw unreadable();
    }
  }

  private static String type(String algorithm) {
    return switch (algorithm) {
      case "ssh-rsa" -> "rsa";
      case "ssh-ed25519" -> "ed25519";
      default -> throw unreadable();
    };
  }

  private static Ec2Fault unreadable() {
    return new Ec2Fault("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
  }

  /** EC2: MD5 of the DER form for an imported RSA key, SHA-256 of the OpenSSH form for Ed25519. */
  static String fingerprint(PublicKey key) {
    if (key.type().equals("ed25519")) {
      return Base64.getEncoder().encodeToString(digest("SHA-256", key.bytes()));
    }
    try {
      return colons(digest("MD5", rsa(key.bytes())));
    } catch (GeneralSecurityException | BufferUnderflowException | IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static byte[] rsa(byte[] blob) throws GeneralSecurityException {
    ByteBuffer buffer = ByteBuffer.wrap(blob);
    string(buffer);
    BigInteger exponent = new BigInteger(bytes(buffer));
    BigInteger modulus = new BigInteger(bytes(buffer));
    if (!List.of(1024, 2048, 3072, 4096).contains(modulus.bitLength())) {
      throw unreadable();
    }
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(modulus, exponent))
        .getEncoded();
  }

  private static String string(ByteBuffer buffer) {
    return new String(bytes(buffer), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new IllegalArgumentException("truncated key");
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String colons(byte[] digest) {
    return HexFormat.ofDelimiter(":").formatHex(digest);
  }
}
