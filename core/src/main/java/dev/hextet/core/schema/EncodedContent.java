package dev.hextet.core.schema;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Content of a value in base64, for people.
 *
 * @param text the decoded text, or a description of the content
 * @param isText false for a description
 */
public record EncodedContent(String text, boolean isText) {
  private static final int DIGEST_BYTES = 8;

  /** Returns the content of decoded bytes; empty for no bytes and for binary data but gzip. */
  public static Optional<EncodedContent> of(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.empty();
    }
    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      String words = "(gzip: %d bytes, sha256-%s…)".formatted(bytes.length, digest(bytes));
      return Optional.of(new EncodedContent(words, false));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0
          ? Optional.of(new EncodedContent(text, true))
          : Optional.empty();
    } catch (CharacterCodingException binary) {
      return Optional.empty();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
