package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.text.RsaKey;
import dev.hextet.core.text.Utf8Codec;
import dev.hextet.core.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Digests of strings and files, identifiers derived from digests, and RSA decryption. */
final class DigestFunctions {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
          "url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
          "oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
          "x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8");

  static final List<PureFunction> ALL =
      List.of(
          ofText("base64sha256", "SHA-256", EncodingFunctions::base64),
          ofText("base64sha512", "SHA-512", EncodingFunctions::base64),
          ofFile("filebase64sha256", "SHA-256", EncodingFunctions::base64),
          ofFile("filebase64sha512", "SHA-512", EncodingFunctions::base64),
          ofFile("filemd5", "MD5", DigestFunctions::hex),
          ofFile("filesha1", "SHA-1", DigestFunctions::hex),
          ofFile("filesha256", "SHA-256", DigestFunctions::hex),
          ofFile("filesha512", "SHA-512", DigestFunctions::hex),
          ofText("md5", "MD5", DigestFunctions::hex),
          PureFunction.text(
              "rsadecrypt", DigestFunctions::decrypt, text("ciphertext"), text("privatekey")),
          ofText("sha1", "SHA-1", DigestFunctions::hex),
          ofText("sha256", "SHA-256", DigestFunctions::hex),
          ofText("sha512", "SHA-512", DigestFunctions::hex),
          PureFunction.text("uuidv5", DigestFunctions::uuid, text("namespace"), text("name")));

  private DigestFunctions() {}

  private static Value decrypt(FunctionArguments a) {
    byte[] encrypted = EncodingFunctions.bytes(a);
    RsaKey key = a.at(1, () -> RsaKey.of(a.text(1)));
    return Value.of(a.at(0, () -> key.decrypt(encrypted)));
  }

  private static PureFunction ofText(String name, String algorithm, Function<byte[], Value> text) {
    return PureFunction.text(
        name, a -> text.apply(digest(algorithm, Utf8Codec.encode(a.text(0)))), text("str"));
  }

  private static PureFunction ofFile(String name, String algorithm, Function<byte[], Value> text) {
    return PureFunction.text(
        name, a -> text.apply(digest(algorithm, FileFunctions.bytes(a))), text("path"));
  }

  private static byte[] digest(String algorithm, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException notInThisJava) {
      throw new IllegalStateException(notInThisJava);
    }
  }

  private static Value hex(byte[] digest) {
    return Value.of(HexFormat.of().formatHex(digest));
  }

  /** RFC 4122, version 5: the first 128 bits of SHA-1 over a namespace and a name in it. */
  private static Value uuid(FunctionArguments a) {
    byte[] digest = digest("SHA-1", namespace(a), Utf8Codec.encode(a.text(1)));
    digest[6] = (byte) (digest[6] & 0x0f | 0x50);
    digest[8] = (byte) (digest[8] & 0x3f | 0x80);
    String hex = HexFormat.of().formatHex(digest, 0, 16);
    return Value.of(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  private static byte[] namespace(FunctionArguments a) {
    String name = NAMESPACES.getOrDefault(a.text(0), a.text(0));
    String bare = name.replaceFirst("(?i)^urn:uuid:", "").replaceFirst("^\\{(.*)\\}$", "$1");
    String hex = "[0-9a-fA-F]";
    if (!bare.matches("%1$s{8}(-?)%1$s{4}(-?)%1$s{4}(-?)%1$s{4}(-?)%1$s{12}".formatted(hex))) {
      throw a.fault(0, "a namespace is dns, url, oid, x500, or the text of a UUID");
    }
    return HexFormat.of().parseHex(bare.replace("-", ""));
  }
}
