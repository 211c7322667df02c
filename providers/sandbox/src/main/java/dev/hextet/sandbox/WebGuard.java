package dev.hextet.sandbox;

import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Refuses requests from the pages of a web browser, which can send requests to loopback. A page
 * cannot forge the headers that are checked here, nor send JSON without permission. A call that
 * changes the world also requires a signed header; see {@code QueryReader}.
 */
final class WebGuard implements Function<HttpRequest, HttpResponse> {
  private static final Set<String> LOOPBACK = Set.of("", "localhost", "127.0.0.1", "[::1]");

  private final Function<HttpRequest, HttpResponse> next;

  WebGuard(Function<HttpRequest, HttpResponse> next) {
    this.next = next;
  }

  @Override
  public HttpResponse apply(HttpRequest request) {
    return refusal(request)
        .map(why -> HttpResponse.of(403, "text/plain", "The sandbox refuses this: " + why + ".\n"))
        .orElseGet(() -> next.apply(request));
  }

  private static Optional<String> refusal(HttpRequest request) {
    if (!isLoopback(request.header("host"))) {
      return Optional.of("the Host is not a name of loopback");
    } else if (isForeign(request)) {
      return Optional.of("it comes from a web page");
    }
    boolean controls = request.path().startsWith(ControlFront.PREFIX);
    return controls && request.method().equals("POST") && !isJson(request)
        ? Optional.of("the Content-Type is not application/json")
        : Optional.empty();
  }

  /**
   * Determines whether a host is a name of loopback. A foreign name can resolve to loopback as
   * well.
   */
  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return LOOPBACK.contains(name) || name.endsWith(".localhost");
  }

  private static boolean isForeign(HttpRequest request) {
    String site = request.header("sec-fetch-site");
    String origin = request.header("origin");
    return site.equals("cross-site")
        || site.equals("same-site")
        || !origin.isEmpty() && !isLoopbackOrigin(origin, request.header("host"));
  }

  /** Determines whether an origin is the sandbox itself, which serves no pages. */
  private static boolean isLoopbackOrigin(String origin, String host) {
    try {
      return host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isJson(HttpRequest request) {
    String type = request.header("content-type").toLowerCase(Locale.ROOT);
    return type.split(";", 2)[0].strip().equals("application/json");
  }
}
