package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** An encoding of text as bytes, by its name in the IANA registry. */
public final class TextEncoding {
  private final Charset charset;

  private TextEncoding(Charset charset) {
    this.charset = charset;
  }

  /**
   * Returns the encoding of a name.
   *
   * @throws TypeMismatch if this Java has no encoding of that name
   */
  public static TextEncoding of(String name) {
    try {
      return new TextEncoding(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new TypeMismatch(
          "there is no encoding \"%s\"; UTF-16LE is one"
              .formatted(ImplicitConversion.shortened(name)));
    }
  }

  /**
   * Returns the bytes of a text.
   *
   * @throws TypeMismatch if the encoding lacks one of its characters
   */
  public byte[] encode(String text) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] result = new byte[bytes.remaining()];
      bytes.get(result);
      return result;
    } catch (CharacterCodingException | UnsupportedOperationException missing) {
      throw new TypeMismatch("it has a character that " + charset.name() + " does not have");
    }
  }

  /**
   * Returns the text of some bytes.
   *
   * @throws TypeMismatch if the bytes are not text in the encoding
   */
  public String decode(byte[] bytes) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw new TypeMismatch("the decoded bytes are not text in " + charset.name());
    }
  }
}
