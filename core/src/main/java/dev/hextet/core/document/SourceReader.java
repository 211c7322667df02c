package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a stream of UTF-8 once, from start to end, as a pipe demands; no more than the limit. */
public final class SourceReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceReader() {}

  /**
   * Reads a whole stream.
   *
   * @param name display name
   * @param secret true if the text may contain secrets
   * @return empty if the text is too large or not UTF-8, with an entry in the diagnostics
   */
  public static Optional<SourceText> read(
      String name, InputStream in, boolean secret, Diagnostics diagnostics) throws IOException {
    byte[] bytes = in.readNBytes(TextCheck.MAX_LENGTH + 1);
    if (bytes.length > TextCheck.MAX_LENGTH) {
      diagnostics.add(TextCheck.tooLarge(new SourceText(name, "", secret)));
      return Optional.empty();
    }
    return decode(name, bytes, secret, diagnostics);
  }

  private static Optional<SourceText> decode(
      String name, byte[] bytes, boolean secret, Diagnostics diagnostics) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    if (result.isError()) {
      diagnostics.add(invalid(name, bytes, secret, text.position()));
      return Optional.empty();
    }
    String decoded = text.flip().toString();
    boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(new SourceText(name, marked ? decoded.substring(1) : decoded, secret));
  }

  private static Diagnostic invalid(String name, byte[] bytes, boolean secret, int offset) {
    SourceText replaced = new SourceText(name, new String(bytes, StandardCharsets.UTF_8), secret);
    return DocumentDiagnostic.INVALID_UTF8
        .with()
        .at(new LineIndex(replaced).range(offset, offset + 1));
  }
}
