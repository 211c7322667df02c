package dev.hextet.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of the example's web server.
 *
 * @param html the page
 */
record GuestPage(String html) {
  private static final int MILLISECONDS = 5_000;
  private static final Pattern VISITOR = Pattern.compile("<h1>(.*)</h1>");

  /**
   * Requests a page.
   *
   * @throws IOException if the server does not answer with status 200
   */
  static GuestPage at(URI url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(MILLISECONDS);
    connection.setReadTimeout(MILLISECONDS);
    try (InputStream body = connection.getInputStream()) {
      return new GuestPage(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    } finally {
      connection.disconnect();
    }
  }

  /** Returns the visitor's address that the page displays, as a URL. */
  String visitor() {
    Matcher heading = VISITOR.matcher(html);
    return heading.find() ? heading.group(1) : "";
  }
}
