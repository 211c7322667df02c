package dev.hextet.sandbox.http;

import java.util.Map;

/**
 * A request.
 *
 * @param path without the query
 * @param query what follows the question mark, still encoded; empty if nothing does
 * @param headers by their names in lower case
 * @param body as UTF-8
 */
public record HttpRequest(
    String method, String path, String query, Map<String, String> headers, String body) {

  /** The value of a header; empty if it is not there. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
