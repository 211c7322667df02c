package dev.hextet.core.check;

import dev.hextet.core.net.Ipv6Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URLs that an HTTP probe accepts. */
public final class HttpUrl {
  private static final String FIELD = "url";
  private static final String EXAMPLE = "write a URL such as http://www.example.org/";
  private static final Pattern SCHEME = Pattern.compile("(?i)https?://(.*)", Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("[^/?#]*");
  private static final int DEFAULT_PORT = 80;
  private static final int DEFAULT_SECURE_PORT = 443;

  private HttpUrl() {}

  /** Returns the problem of a text that is not the URL of a probe. */
  public static Optional<FieldProblem> problem(String text) {
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return FieldProblem.of(FIELD, "the URL does not begin with http:// or https://", EXAMPLE);
    }
    Matcher authority = AUTHORITY.matcher(scheme.group(1));
    return authority.lookingAt() && !authority.group().isEmpty()
        ? ofAuthority(text, authority.group())
        : FieldProblem.of(FIELD, "the URL has no host", EXAMPLE);
  }

  private static Optional<FieldProblem> ofAuthority(String text, String authority) {
    if (authority.indexOf('@') >= 0) {
      return FieldProblem.of(
          FIELD, "the URL has a user name or a password", "leave out the part before the @");
    }
    if (Ipv6Address.tryParse(authority).isPresent()) {
      return FieldProblem.of(
          FIELD,
          "the URL has an IPv6 address without brackets",
          "write " + text.substring(0, text.indexOf(authority)) + "[" + authority + "]/");
    }
    if (authority.indexOf('%') >= 0) {
      return FieldProblem.of(
          FIELD, "the host has a zone identifier or an escape (%)", "write the host without it");
    }
    return ofUri(text, authority);
  }

  private static Optional<FieldProblem> ofUri(String text, String authority) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException invalid) {
      return FieldProblem.of(
          FIELD, "the URL is invalid: " + invalid.getReason().toLowerCase(Locale.ROOT), EXAMPLE);
    }
    if (url.getHost() == null) {
      return FieldProblem.of(FIELD, "\"" + authority + "\" is not a host", EXAMPLE);
    }
    if (url.getFragment() != null) {
      return FieldProblem.of(
          FIELD, "the URL has a fragment, which is not sent", "leave out the part from the #");
    }
    return ProbeFields.literal(FIELD, host(url))
        .or(() -> url.getPort() == -1 ? Optional.empty() : ProbeFields.port(url.getPort(), FIELD));
  }

  /** Returns the host of a valid URL: a name, or a literal address without brackets. */
  static String host(URI url) {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  static int port(URI url) {
    int standard = isSecure(url) ? DEFAULT_SECURE_PORT : DEFAULT_PORT;
    return url.getPort() == -1 ? standard : url.getPort();
  }

  static boolean isSecure(URI url) {
    return "https".equalsIgnoreCase(url.getScheme());
  }
}
