package dev.hextet.core.expression;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** Text as bytes in the encoding that the second argument names, as IANA registers them. */
final class TextEncoding {
  private TextEncoding() {}

  static byte[] encode(FunctionArguments a) {
    Charset charset = charset(a);
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(a.text(0)));
      byte[] result = new byte[bytes.remaining()];
      bytes.get(result);
      return result;
    } catch (CharacterCodingException | UnsupportedOperationException missing) {
      throw a.fault(0, "it has a character that " + charset.name() + " does not have");
    }
  }

  static String decode(FunctionArguments a, byte[] bytes) {
    Charset charset = charset(a);
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw a.fault(0, "the decoded bytes are no text in " + charset.name());
    }
  }

  private static Charset charset(FunctionArguments a) {
    try {
      return Charset.forName(a.text(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw a.fault(
          1,
          "there is no encoding \"%s\"; UTF-16LE is one"
              .formatted(ImplicitConversion.shortened(a.text(1))));
    }
  }
}
