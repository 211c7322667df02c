package dev.hextet.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads requests from a connection, one after the other (RFC 9112). */
final class HttpReader {

  private static final int LONGEST_HEAD = 64 << 10;
  private static final int LONGEST_BODY = 4 << 20;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9a-z-]+";

  /** The headers with a single value, of which a request has one line at most (RFC 9110). */
  private static final Set<String> SINGLE =
      Set.of(
          "authorization",
          "content-length",
          "content-type",
          "host",
          "origin",
          "sec-fetch-site",
          "transfer-encoding");

  private final RequestInput in;
  private final OutputStream out;

  HttpReader(RequestInput in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Returns the next request, or nothing if the client has closed the connection.
   *
   * @throws ProtocolException if the bytes are not an HTTP request
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
    if (!headers.containsKey("host") && !words[2].equals("HTTP/1.0")) {
      throw new ProtocolException("the request has no Host");
    }
    byte[] body = body(headers);
    in.endRequest();
    return Optional.of(request(words[0], words[1], headers, body));
  }

  private static HttpRequest request(
      String method, String target, Map<String, String> headers, byte[] body) {
    int mark = target.indexOf('?');
    return new HttpRequest(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  /** Returns the first line of a request, or null at the end of the connection. */
  private @Nullable String firstLine() throws IOException {
    int c = in.read();
    while (c == '\r' || c == '\n') {
      c = in.read();
    }
    in.beginRequest();
    return c < 0 ? null : (char) c + line(LONGEST_HEAD);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    int left = LONGEST_HEAD;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      add(headers, line);
      left -= line.length();
    }
    return headers;
  }

  /** Adds a header. A list may come in several lines; which of two single values counts is open. */
  private static void add(Map<String, String> headers, String line) throws ProtocolException {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    if (!name.matches(TOKEN)) {
      throw new ProtocolException("not a header: " + line);
    }
    String value = line.substring(colon + 1).strip();
    String before = headers.put(name, value);
    if (before != null && SINGLE.contains(name)) {
      throw new ProtocolException("two headers of one name: " + name);
    } else if (before != null) {
      headers.put(name, before + ", " + value);
    }
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    if (headers.containsKey("transfer-encoding")) {
      return chunks(headers);
    }
    return exactly(size(headers.getOrDefault("content-length", "0"), 10));
  }

  private byte[] chunks(Map<String, String> headers) throws IOException {
    if (headers.containsKey("content-length")
        || !headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      throw new ProtocolException("the length of the body is not clear");
    }
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
    if (text.matches("[0-9A-Fa-f]{1,8}")) {
      try {
        int size = Integer.parseInt(text, radix);
        if (size >= 0 && size <= LONGEST_BODY) {
          return size;
        }
      } catch (NumberFormatException e) {
        // Refused like a length that is out of bounds.
      }
    }
    throw new ProtocolException("not a length up to " + LONGEST_BODY + ": " + text);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.read(size);
    if (bytes.length < size) {
      throw new EOFException("the body is cut short");
    }
    return bytes;
  }

  /** Returns a line without its end. */
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
