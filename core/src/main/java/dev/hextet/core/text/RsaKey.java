package dev.hextet.core.text;

import dev.hextet.core.conversion.TypeMismatch;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;

/** A private RSA key. EC2 encrypts the password of a Windows instance for such a key. */
public final class RsaKey {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END (?:RSA )?PRIVATE KEY-----");

  /** Version 0, and the identifier of RSA: what PKCS #8 puts before the key of PKCS #1. */
  private static final String ALGORITHM = "020100300d06092a864886f70d0101010500";

  private final PrivateKey key;

  private RsaKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * Reads a private key in PEM, in the form of PKCS #1 or PKCS #8.
   *
   * @throws TypeMismatch if the text is not such a key
   */
  public static RsaKey of(String text) {
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      throw new TypeMismatch(
          "expected an unencrypted RSA key in PEM format, which begins with"
              + " -----BEGIN RSA PRIVATE KEY-----");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
      byte[] pkcs8 = pem.group(1) == null ? der : wrapped(der);
      return new RsaKey(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      throw new TypeMismatch("this is not an RSA key");
    }
  }

  /**
   * Returns the text whose encryption for this key is given.
   *
   * @throws TypeMismatch if the bytes are not encrypted for this key
   */
  public String decrypt(byte[] encrypted) {
    try {
      Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      cipher.init(Cipher.DECRYPT_MODE, key);
      return Utf8Codec.decode(cipher.doFinal(encrypted));
    } catch (GeneralSecurityException | CharacterCodingException wrong) {
      throw new TypeMismatch("it is not encrypted for this key");
    }
  }

  /** A key of PKCS #1 as one of PKCS #8. */
  private static byte[] wrapped(byte[] der) {
    HexFormat hex = HexFormat.of();
    String key = tagged("04", hex.formatHex(der));
    return hex.parseHex(tagged("30", ALGORITHM + key));
  }

  /** Returns a DER element in hexadecimal: tag, length and content. */
  private static String tagged(String tag, String content) {
    int length = content.length() / 2;
    String size =
        length < 0x80
            ? "%02x".formatted(length)
            : length < 0x100 ? "81%02x".formatted(length) : "82%04x".formatted(length & 0xffff);
    return tag + size + content;
  }
}
