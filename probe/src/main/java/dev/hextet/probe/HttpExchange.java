package dev.hextet.probe;

import dev.hextet.core.check.HttpProbe;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * A GET request over a connection of its own. No redirect is followed, no request is repeated, and
 * no compression is offered.
 */
final class HttpExchange implements Exchange {
  /** Interim responses before the final one; more are not HTTP. */
  private static final int MOST_INTERIM = 20;

  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(65_536).setMaxHeaderCount(1_000).build();

  private final HttpProbe probe;
  private final Connector connector;
  private final SSLContext tls;

  /**
   * @param tls the authorities that are trusted
   */
  HttpExchange(HttpProbe probe, Connector connector, SSLContext tls) {
    this.probe = probe;
    this.connector = connector;
    this.tls = tls;
  }

  @Override
  public AttemptOutcome attempt(int number, AttemptScope scope) {
    try {
      Socket socket = connector.open(number, scope);
      HttpFailure failures =
          new HttpFailure(InetAddresses.endpoint(socket.getInetAddress(), probe.port()));
      try {
        return exchange(socket, failures, scope);
      } catch (IOException | HttpException failure) {
        return failures.of(failure);
      }
    } catch (AttemptFailure failure) {
      return failure.outcome();
    }
  }

  private AttemptOutcome exchange(Socket socket, HttpFailure failures, AttemptScope scope)
      throws IOException, HttpException {
    DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(LIMITS);
    if (probe.isSecure()) {
      scope.expect(failures.withoutHandshake());
      connection.bind(secure(socket), socket);
    } else {
      connection.bind(socket);
    }
    scope.expect(failures.withoutResponse());
    connection.sendRequestHeader(request());
    connection.flush();
    return compare(connection, failures, scope);
  }

  /** Performs the handshake; the certificate has to be valid for the host of the URL. */
  private SSLSocket secure(Socket socket) throws IOException {
    SSLSocket secure =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, probe.host(), probe.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private ClassicHttpRequest request() {
    URI url = URI.create(probe.url().toASCIIString());
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    ClassicHttpRequest request = new BasicClassicHttpRequest("GET", path + query);
    request.setHeader(HttpHeaders.HOST, url.getRawAuthority());
    request.setHeader(HttpHeaders.USER_AGENT, "hextet");
    request.setHeader(HttpHeaders.ACCEPT, "*/*");
    request.setHeader(HttpHeaders.CONNECTION, "close");
    return request;
  }

  private AttemptOutcome compare(
      DefaultBHttpClientConnection connection, HttpFailure failures, AttemptScope scope)
      throws IOException, HttpException {
    ClassicHttpResponse response = finalResponse(connection);
    if (response.getCode() != probe.status()) {
      return AttemptOutcome.answered(HttpFailure.status(response, probe.status()));
    }
    if (probe.bodyContains().isEmpty()) {
      return AttemptOutcome.holds();
    }
    connection.receiveResponseEntity(response);
    BodySearch search = new BodySearch(response, probe.bodyContains().get());
    scope.expect(search.unfinished());
    return search.run(failures);
  }

  private static ClassicHttpResponse finalResponse(DefaultBHttpClientConnection connection)
      throws IOException, HttpException {
    for (int i = 0; i <= MOST_INTERIM; i++) {
      ClassicHttpResponse response = connection.receiveResponseHeader();
      if (response.getCode() >= 200 || response.getCode() == 101) {
        return response;
      }
    }
    throw new HttpException("no final response follows the interim responses");
  }
}
