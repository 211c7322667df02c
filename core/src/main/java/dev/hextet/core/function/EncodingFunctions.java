package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.any;
import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.text.CsvCodec;
import dev.hextet.core.text.Gzip;
import dev.hextet.core.text.JsonEncoding;
import dev.hextet.core.text.TextEncoding;
import dev.hextet.core.text.Utf8Codec;
import dev.hextet.core.text.YamlReader;
import dev.hextet.core.text.YamlWriter;
import dev.hextet.core.value.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Strings in other forms: JSON, YAML, tables, Base64, URLs. */
final class EncodingFunctions {
  private static final int MOST_BYTES = 10_000_000;
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text("base64decode", EncodingFunctions::decode, text("str")),
          PureFunction.text("base64encode", a -> base64(Utf8Codec.encode(a.text(0))), text("str")),
          PureFunction.text("base64gunzip", EncodingFunctions::unpack, text("str")),
          PureFunction.text(
              "base64gzip", a -> base64(Gzip.of(Utf8Codec.encode(a.text(0)))), text("str")),
          PureFunction.of("csvdecode", a -> CsvCodec.read(a.text(0)), text("str")),
          PureFunction.of("jsondecode", a -> JsonEncoding.read(a.text(0)), text("str")),
          PureFunction.text(
              "jsonencode", a -> Value.of(JsonEncoding.write(a.value(0))), any("val").orNull()),
          PureFunction.text(
              "textdecodebase64", EncodingFunctions::decodeText, text("source"), text("encoding")),
          PureFunction.text(
              "textencodebase64", EncodingFunctions::encodeText, text("string"), text("encoding")),
          PureFunction.text("urldecode", EncodingFunctions::urlDecode, text("str")),
          PureFunction.text("urlencode", a -> Value.of(urlEncode(a.text(0))), text("str")),
          PureFunction.of("yamldecode", a -> YamlReader.read(a.text(0)), text("src")),
          PureFunction.text(
              "yamlencode", a -> Value.of(YamlWriter.write(a.value(0))), any("value").orNull()));

  private EncodingFunctions() {}

  private static Value decodeText(FunctionArguments a) {
    byte[] bytes = bytes(a);
    TextEncoding encoding = a.at(1, () -> TextEncoding.of(a.text(1)));
    return Value.of(a.at(0, () -> encoding.decode(bytes)));
  }

  private static Value encodeText(FunctionArguments a) {
    TextEncoding encoding = a.at(1, () -> TextEncoding.of(a.text(1)));
    return base64(a.at(0, () -> encoding.encode(a.text(0))));
  }

  static Value base64(byte[] bytes) {
    return Value.of(Base64.getEncoder().encodeToString(bytes));
  }

  private static Value decode(FunctionArguments a) {
    return decoded(a, bytes(a));
  }

  private static Value unpack(FunctionArguments a) {
    try {
      return decoded(a, Gzip.content(bytes(a), MOST_BYTES));
    } catch (IOException wrong) {
      throw a.fault(0, "the decoded bytes are not gzip of at most " + MOST_BYTES + " bytes");
    }
  }

  /** Decodes the query of a URL, in which a plus sign is a space. */
  private static Value urlDecode(FunctionArguments a) {
    String text = a.text(0);
    if (STRAY_PERCENT.matcher(text).find()) {
      throw a.fault(0, "a percent sign requires two hexadecimal digits after it");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] source = Utf8Codec.encode(text);
    for (int i = 0; i < source.length; i++) {
      if (source[i] == '%') {
        String digits = (char) source[i + 1] + "" + (char) source[i + 2];
        bytes.write(Integer.parseInt(digits, 16));
        i += 2;
      } else {
        bytes.write(source[i] == '+' ? ' ' : source[i]);
      }
    }
    return decoded(a, bytes.toByteArray());
  }

  private static Value decoded(FunctionArguments a, byte[] bytes) {
    try {
      return Value.of(Utf8Codec.decode(bytes));
    } catch (CharacterCodingException binary) {
      throw a.fault(0, "the decoded bytes are not UTF-8 text");
    }
  }

  /** The bytes that the first argument is in Base64. */
  static byte[] bytes(FunctionArguments a) {
    String text = a.text(0).replaceAll("[\r\n]", "");
    try {
      if (text.length() % 4 == 0) {
        return Base64.getDecoder().decode(text);
      }
    } catch (IllegalArgumentException wrong) {
      throw a.fault(0, "this is not Base64");
    }
    throw a.fault(0, "this is not Base64: it is cut off, or the padding with = is missing");
  }

  /** As in the query of a URL: a space is a plus sign. */
  private static String urlEncode(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : Utf8Codec.encode(text)) {
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
