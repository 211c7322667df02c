package dev.hextet.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads requests from a connection, one after the other (RFC 9112). */
final class HttpReader {

  private static final int LONGEST_HEAD = 64 << 10;
  private static final int LONGEST_BODY = 4 << 20;

  private final InputStream in;
  private final OutputStream out;

  HttpReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * The next request, or nothing if the client has closed the connection.
   *
   * @throws ProtocolException when what comes is no HTTP
   */
  Optional<HttpRequest> read() throws IOException {
    String line = firstLine();
    if (line == null) {
      return Optional.empty();
    }
    String[] words = line.split(" ");
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("not HTTP: " + line);
    }
    Map<String, String> headers = headers();
    String target = words[1];
    int mark = target.indexOf('?');
    return Optional.of(
        new HttpRequest(
            words[0],
            mark < 0 ? target : target.substring(0, mark),
            mark < 0 ? "" : target.substring(mark + 1),
            headers,
            new String(body(headers), StandardCharsets.UTF_8)));
  }

  /** The first line of a request; null at the end of the connection. */
  private @Nullable String firstLine() throws IOException {
    int c = in.read();
    while (c == '\r' || c == '\n') {
      c = in.read();
    }
    return c < 0 ? null : (char) c + line(LONGEST_HEAD);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    int left = LONGEST_HEAD;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("not a header: " + line);
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      left -= line.length();
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    return exactly(size(headers.getOrDefault("content-length", "0"), 10));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      all.writeBytes(exactly(size));
      line(LONGEST_HEAD);
      if (all.size() > LONGEST_BODY) {
        throw new ProtocolException("the body is too long");
      }
    }
    headers();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return size(line(LONGEST_HEAD).split(";", 2)[0].strip(), 16);
  }

  private static int size(String text, int radix) throws ProtocolException {
    try {
      int size = Integer.parseInt(text, radix);
      if (size >= 0 && size <= LONGEST_BODY) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Refused like a length that is out of bounds.
    }
    throw new ProtocolException("not a length that is taken: " + text);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the body is cut short");
    }
    return bytes;
  }

  /** A line without its end. */
  private String line(int longest) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
      if (line.length() > longest) {
        throw new ProtocolException("the head is too long");
      }
    }
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }
}
