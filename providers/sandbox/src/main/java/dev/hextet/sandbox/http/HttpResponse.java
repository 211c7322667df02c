package dev.hextet.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A response. It always states its length, so that the connection can be used again. */
public record HttpResponse(int status, Map<String, String> headers, String body) {

  /** No response: the connection is closed. */
  public static final HttpResponse NONE = new HttpResponse(0, Map.of(), "");

  public static HttpResponse of(int status, String type, String body) {
    return new HttpResponse(status, Map.of("Content-Type", type), body);
  }

  public HttpResponse with(String header, String value) {
    Map<String, String> all = new TreeMap<>(headers);
    all.put(header, value);
    return new HttpResponse(status, all, body);
  }

  /** Returns the whole response as bytes. */
  byte[] bytes(boolean close) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (close) {
      head.append("Connection: close\r\n");
    }
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
