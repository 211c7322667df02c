package dev.hextet.sandbox.http;

import java.util.Map;

/**
 * A request.
 *
 * @param path the path without the query
 * @param query the encoded text after the question mark; empty without a query
 * @param headers the headers by their names in lower case
 * @param body the body as UTF-8
 */
public record HttpRequest(
    String method, String path, String query, Map<String, String> headers, String body) {

  /** Returns the value of a header; empty if it is missing. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
