package dev.hextet.cli.module;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a TAR archive: POSIX.1-2001 ({@code ustar} and {@code pax}) and long names of GNU tar.
 * Files, folders and symbolic links are read; other kinds of entries are errors.
 */
final class TarReader {
  private static final int BLOCK = 512;
  private static final int LONGEST_HEADER = 1 << 20;

  private final InputStream in;
  private final PackageWriter out;
  private final Map<String, String> extended = new HashMap<>();

  private TarReader(InputStream in, PackageWriter out) {
    this.in = in;
    this.out = out;
  }

  /** Writes all entries of an archive. */
  static void unpack(InputStream in, PackageWriter out) throws IOException, DownloadException {
    TarReader reader = new TarReader(in, out);
    byte[] header = in.readNBytes(BLOCK);
    while (header.length == BLOCK && !isZero(header)) {
      reader.entry(header);
      header = in.readNBytes(BLOCK);
    }
    if (header.length != BLOCK) {
      throw new DownloadException("The archive ends within an entry.");
    }
  }

  private void entry(byte[] header) throws IOException, DownloadException {
    checkSum(header);
    char type = (char) header[156];
    long size = size(header, type);
    String name = extended.getOrDefault("path", name(header));
    String target = extended.getOrDefault("linkpath", text(header, 157, 100));
    BoundedStream content = new BoundedStream(in, size);
    switch (type) {
      case 'x' -> readExtended(extendedText(content));
      case 'L' -> extended.put("path", withoutZero(extendedText(content)));
      case 'K' -> extended.put("linkpath", withoutZero(extendedText(content)));
      case 'g' -> content.skipAll();
      case '0', '\0' -> out.file(name, content);
      case '5' -> out.folder(name);
      case '2' -> out.link(name, target);
      default ->
          throw new DownloadException(
              "The entry " + name + " is neither a file, a folder nor a symbolic link.");
    }
    content.skipAll();
    new BoundedStream(in, (BLOCK - size % BLOCK) % BLOCK).skipAll();
    if ("xLKg".indexOf(type) < 0) {
      extended.clear();
    }
  }

  private long size(byte[] header, char type) throws DownloadException {
    String given = "xLKg".indexOf(type) < 0 ? extended.get("size") : null;
    try {
      return given == null ? number(header, 124, 12) : Long.parseLong(given);
    } catch (NumberFormatException e) {
      throw new DownloadException("The archive has an entry with an invalid size.", e);
    }
  }

  private static String name(byte[] header) {
    String name = text(header, 0, 100);
    String prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String extendedText(BoundedStream content) throws IOException, DownloadException {
    if (content.left() > LONGEST_HEADER) {
      throw new DownloadException("The archive has an entry with too long a name.");
    }
    return new String(content.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String withoutZero(String text) {
    int zero = text.indexOf('\0');
    return zero < 0 ? text : text.substring(0, zero);
  }

  /** Reads records of the form {@code LENGTH KEY=VALUE}, with a line end each. */
  private void readExtended(String text) throws DownloadException, IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream records = new ByteArrayInputStream(bytes);
    while (records.available() > 0) {
      int digits = 0;
      int length = 0;
      for (int c = records.read(); c != ' '; c = records.read()) {
        if (c < '0' || c > '9' || ++digits > 7) {
          throw new DownloadException("The archive has an invalid extended header.");
        }
        length = length * 10 + c - '0';
      }
      int rest = length - digits - 1;
      String record = new String(records.readNBytes(Math.max(rest, 0)), StandardCharsets.UTF_8);
      int equals = record.indexOf('=');
      if (rest < 2 || equals < 0 || !record.endsWith("\n")) {
        throw new DownloadException("The archive has an invalid extended header.");
      }
      extended.put(record.substring(0, equals), record.substring(equals + 1, record.length() - 1));
    }
  }

  /** Checks the sum of all bytes, where those of the sum itself count as spaces. */
  private static void checkSum(byte[] header) throws DownloadException {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
    }
    try {
      if (sum == number(header, 148, 8)) {
        return;
      }
    } catch (NumberFormatException e) {
      throw new DownloadException("The file is not a TAR archive.", e);
    }
    throw new DownloadException("The file is not a TAR archive.");
  }

  private static long number(byte[] header, int from, int length) {
    return Long.parseLong("0" + text(header, from, length).strip(), 8);
  }

  private static String text(byte[] header, int from, int length) {
    byte[] field = Arrays.copyOfRange(header, from, from + length);
    return withoutZero(new String(field, StandardCharsets.UTF_8));
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
