package dev.hextet.core.expression;

import static dev.hextet.core.expression.Parameter.any;
import static dev.hextet.core.expression.Parameter.text;

import dev.hextet.core.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Strings in other forms: JSON, Base64, URLs, digests. */
final class EncodingFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("base64decode", EncodingFunctions::decode, text("str")),
          PureFunction.text("base64encode", a -> base64(utf8(a.text(0))), text("str")),
          PureFunction.text("base64sha256", a -> base64(digest("SHA-256", a.text(0))), text("str")),
          PureFunction.text("base64sha512", a -> base64(digest("SHA-512", a.text(0))), text("str")),
          PureFunction.of("jsondecode", a -> Json.read(a.text(0)), text("str")),
          PureFunction.text(
              "jsonencode", a -> Value.of(Json.write(a.value(0))), any("val").orNull()),
          PureFunction.text("md5", a -> hex(digest("MD5", a.text(0))), text("str")),
          PureFunction.text("sha1", a -> hex(digest("SHA-1", a.text(0))), text("str")),
          PureFunction.text("sha256", a -> hex(digest("SHA-256", a.text(0))), text("str")),
          PureFunction.text("sha512", a -> hex(digest("SHA-512", a.text(0))), text("str")),
          PureFunction.text("urlencode", a -> Value.of(urlEncode(a.text(0))), text("str")));

  private EncodingFunctions() {}

  static Value base64(byte[] bytes) {
    return Value.of(Base64.getEncoder().encodeToString(bytes));
  }

  private static Value decode(Arguments a) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(a.text(0).replaceAll("[\r\n]", ""));
    } catch (IllegalArgumentException wrong) {
      throw a.fault(0, "this is not Base64");
    }
    if (a.text(0).replaceAll("[\r\n]", "").length() % 4 != 0) {
      throw a.fault(0, "this is not Base64: the padding with = is missing");
    }
    try {
      return Value.of(utf8(bytes));
    } catch (CharacterCodingException binary) {
      throw a.fault(0, "the decoded bytes are no UTF-8 text");
    }
  }

  /** The text that bytes are in UTF-8. */
  static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(utf8(text));
    } catch (NoSuchAlgorithmException notInThisJava) {
      throw new IllegalStateException(notInThisJava);
    }
  }

  private static Value hex(byte[] digest) {
    return Value.of(HexFormat.of().formatHex(digest));
  }

  /** As in the query of a URL: a space is a plus sign. */
  private static String urlEncode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : utf8(text)) {
      int c = Byte.toUnsignedInt(b);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-_.~".indexOf(c) >= 0;
      if (plain) {
        out.append((char) c);
      } else {
        out.append(c == ' ' ? "+" : "%%%02X".formatted(c));
      }
    }
    return out.toString();
  }
}
