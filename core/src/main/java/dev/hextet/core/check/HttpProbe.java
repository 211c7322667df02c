package dev.hextet.core.check;

import dev.hextet.core.net.AddressFamily;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A GET request by HTTP or HTTPS. It holds if the first final response has the expected status and
 * its body contains the expected text. Redirects are not followed.
 *
 * @param url an absolute URL that {@link HttpUrl#problem} accepts
 * @param status the expected status, from 200 to 599
 * @param bodyContains a text within the first mebibyte of the body; not empty
 * @param family the only family to test
 * @param within the time after which the probe fails
 */
public record HttpProbe(
    URI url,
    int status,
    Optional<String> bodyContains,
    Optional<AddressFamily> family,
    Duration within)
    implements Probe {

  public HttpProbe {
    FieldProblem.reject(HttpUrl.problem(url.toString()));
    FieldProblem.reject(ProbeFields.status(status));
    FieldProblem.reject(bodyContains.flatMap(ProbeFields::bodyContains));
    FieldProblem.reject(ProbeFields.family(url.getHost(), family));
    FieldProblem.reject(ProbeFields.within(within));
  }

  /** Returns the host of the URL: a name, or a literal address without brackets. */
  public String host() {
    return HttpUrl.host(url);
  }

  /** Returns the port of the URL, or the default port of its scheme. */
  public int port() {
    return HttpUrl.port(url);
  }

  /** Determines whether the URL has the scheme {@code https}. */
  public boolean isSecure() {
    return HttpUrl.isSecure(url);
  }

  @Override
  public String destination() {
    return url.toString();
  }
}
