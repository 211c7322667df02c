package dev.hextet.cli.module;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses that hextet requests: HTTPS, or plain HTTP on this machine. */
final class WebAddress {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  private WebAddress() {}

  /** Returns the address that a text denotes. */
  static URI of(String text) throws DownloadException {
    try {
      return checked(new URI(text));
    } catch (URISyntaxException e) {
      throw new DownloadException(withoutUser(text) + " is not the address of a file.", e);
    }
  }

  /** Returns the same address if requests to it are encrypted or stay on this machine. */
  static URI checked(URI address) throws DownloadException {
    String host = String.valueOf(address.getHost());
    boolean local = "http".equals(address.getScheme()) && LOOPBACK.contains(host);
    if (address.getHost() == null || !local && !"https".equals(address.getScheme())) {
      throw new DownloadException(
          withoutUser(address.toString()) + " is not an address that begins with https://.");
    }
    return address;
  }

  /** Returns a text without the name and the password in it. */
  static String withoutUser(String text) {
    return text.replaceFirst("(?<=://)[^/@]*@", "");
  }
}
