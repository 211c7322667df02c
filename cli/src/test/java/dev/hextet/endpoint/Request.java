package dev.hextet.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to EC2.
 *
 * @param headers by their names in lower case
 * @param body the parameters, as a form
 */
record Request(Map<String, String> headers, String body) {
  private static final String END = "\r\n\r\n";

  static Request read(InputStream in) throws IOException {
    String[] lines = head(in).split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] header = lines[i].split(": ?", 2);
      headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END)) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** What is asked; empty if it is not said. */
  String action() {
    return body.replaceFirst("(?s)^(?:.*&)?Action=(\\w+).*$", "$1");
  }

  boolean isRead() {
    return action().startsWith("Describe");
  }

  /** The same request for the first page. */
  Request fromTheStart() {
    return new Request(headers, body.replaceFirst("&NextToken=[^&]*", ""));
  }
}
