package dev.hextet.sandbox.security;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** New key pairs, with the private half in the file formats that EC2 hands out. */
final class SshKeyPairs {

  /** A new pair: the public key, EC2's fingerprint of it, and the private key's file. */
  record Pair(SshKeys.PublicKey publicKey, String fingerprint, String material) {}

  private static final int ED25519_BYTES = 32;

  private SshKeyPairs() {}

  static Pair generate(String type) {
    try {
      return type.equals("rsa") ? rsa() : ed25519();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pair rsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Blob blob =
        new Blob().string("ssh-rsa").number(key.getPublicExponent()).number(key.getModulus());
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    // PKCS #8 wraps PKCS #1, which is what EC2 hands out, in 26 bytes of header.
    byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    return new Pair(
        publicKey("rsa", "ssh-rsa", blob.bytes()),
        // EC2: SHA-1 of the private key for a pair made here, unlike for an imported one.
        SshKeys.colons(SshKeys.digest("SHA-1", pkcs8)),
        pem("RSA PRIVATE KEY", pkcs1));
  }

  private static Pair ed25519() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] secret = tail(pair.getPrivate().getEncoded());
    byte[] open = tail(pair.getPublic().getEncoded());
    byte[] blob = new Blob().string("ssh-ed25519").field(open).bytes();
    SshKeys.PublicKey key = publicKey("ed25519", "ssh-ed25519", blob);
    return new Pair(
        key, SshKeys.fingerprint(key), pem("OPENSSH PRIVATE KEY", openSsh(blob, open, secret)));
  }

  private static SshKeys.PublicKey publicKey(String type, String algorithm, byte[] blob) {
    return new SshKeys.PublicKey(type, algorithm, Base64.getEncoder().encodeToString(blob));
  }

  private static byte[] tail(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
  }

  /** The container described in OpenSSH's PROTOCOL.key, without a passphrase. */
  private static byte[] openSsh(byte[] blob, byte[] open, byte[] secret) {
    byte[] both = ByteBuffer.allocate(2 * ED25519_BYTES).put(secret).put(open).array();
    Blob inner =
        new Blob().integer(1).integer(1).string("ssh-ed25519").field(open).field(both).string("");
    for (int i = 1; inner.size() % 8 != 0; i++) {
      inner.raw(new byte[] {(byte) i});
    }
    return new Blob()
        .raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII))
        .string("none")
        .string("none")
        .string("")
        .integer(1)
        .field(blob)
        .field(inner.bytes())
        .bytes();
  }

  private static String pem(String label, byte[] content) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
  }

  /** Bytes in the encoding of RFC 4251, section 5. */
  private static final class Blob {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Blob raw(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    Blob integer(int value) {
      return raw(ByteBuffer.allocate(4).putInt(value).array());
    }

    Blob field(byte[] bytes) {
      return integer(bytes.length).raw(bytes);
    }

    Blob string(String text) {
      return field(text.getBytes(StandardCharsets.US_ASCII));
    }

    Blob number(BigInteger value) {
      return field(value.toByteArray());
    }

    int size() {
      return out.size();
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
