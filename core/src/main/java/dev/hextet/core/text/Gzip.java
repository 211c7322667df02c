package dev.hextet.core.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression with gzip. */
public final class Gzip {
  private Gzip() {}

  /** Returns compressed bytes. */
  public static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * Returns the content of compressed bytes.
   *
   * @param most the largest length of the content
   * @throws IOException if the bytes are not valid, or if the content is longer
   */
  public static byte[] content(byte[] compressed, int most) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      byte[] content = gzip.readNBytes(most + 1);
      if (content.length > most) {
        throw new IOException("the content is too long");
      }
      return content;
    }
  }
}
