package dev.hextet.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.check.HttpProbe;
import dev.hextet.core.check.ProbeFields;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.net.IpAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single attempts at servers of the test, over both families. */
class HttpExchangeTest {
  private static AttemptOutcome attempt(String url, Optional<String> text) {
    return attempt(url, text, new AttemptScope());
  }

  private static AttemptOutcome attempt(String url, Optional<String> text, AttemptScope scope) {
    HttpProbe probe =
        new HttpProbe(URI.create(url), 200, text, Optional.empty(), Duration.ofMinutes(1));
    HostResolver resolver = host -> List.of(InetAddresses.of(IpAddress.parse("127.0.0.1")));
    Connector connector =
        new Connector(
            resolver,
            probe.host(),
            probe.port(),
            ProbeFields.familyOf(probe.host()).orElse(AddressFamily.IPV4));
    AttemptOutcome outcome =
        new HttpExchange(probe, connector, KeyStores.client()).attempt(1, scope);
    scope.close();
    return outcome;
  }

  private static AttemptOutcome attempt(String host, String text, ScriptedService.Script script)
      throws IOException {
    try (ScriptedService service = ScriptedService.start(InetAddress.getByName(host), script)) {
      return attempt("http://" + host + ":" + service.port() + "/", Optional.of(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void sendsThePathAndTheHostOfTheUrl(String host) throws Exception {
    CompletableFuture<String> header = new CompletableFuture<>();
    try (ScriptedService service =
        ScriptedService.start(
            InetAddress.getByName(host),
            (socket, number) -> header.complete(ScriptedService.readRequest(socket)))) {
      attempt("http://" + host + ":" + service.port() + "/a%20b?c=d", Optional.empty());

      assertThat(header.get().lines())
          .contains("GET /a%20b?c=d HTTP/1.1", "Host: " + host + ":" + service.port())
          .noneMatch(line -> line.startsWith("Accept-Encoding"));
    }
  }

  /** The end of the body does not matter once the text was found. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void holdsBeforeASlowBodyEnds(String host) throws IOException {
    assertThat(
            attempt(
                host,
                "nginx",
                (socket, number) -> {
                  ScriptedService.sends("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\nto ngi")
                      .treat(socket, number);
                  socket.getOutputStream().write("nx!".getBytes(StandardCharsets.US_ASCII));
                  socket.getOutputStream().flush();
                  ScriptedService.hang(socket);
                }))
        .isEqualTo(AttemptOutcome.holds());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void readsOneMebibyteOfAnEndlessBody(String host) throws IOException {
    AttemptOutcome outcome =
        attempt(
            host,
            "nginx",
            (socket, number) -> {
              ScriptedService.sends("HTTP/1.1 200 OK\r\n\r\n").treat(socket, number);
              OutputStream out = socket.getOutputStream();
              while (true) {
                out.write(new byte[65_536]);
              }
            });

    assertThat(outcome.reason()).startsWith("the first mebibyte of the body lacks \"nginx\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK~~all of nginx | HOLDS | the probe holds
          HTTP/1.0 200 OK~~nginx | HOLDS | the probe holds
          HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~Content-Length: 5~~nginx | HOLDS | the probe holds
          HTTP/1.1 200 OK~Content-Length: 50~~short | ANSWERED | closes the connection within the body
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~short | ANSWERED | within the body
          HTTP/1.1 200 OK~Content-Length: 0~~ | ANSWERED | the body lacks "nginx"; it is empty
          HTTP/1.1 200 OK~Content-Encoding: gzip~~xyz | ANSWERED | it is compressed (gzip)
          HTTP/1.1 204 No Content~~ | ANSWERED | the status is 204 No Content, not 200
          HTTP/1.1 101 Switching~~ | ANSWERED | the status is 101 Switching, not 200
          HTTP/1.1 2 | ANSWERED | does not answer in HTTP
          HTTP/9.9 200 OK~~nginx | ANSWERED | does not answer in HTTP
          <html>nginx</html>~~ | ANSWERED | does not answer in HTTP
          HTTP/1.1 200 OK~Content-Length: -1~~nginx | ANSWERED | does not answer in HTTP
          """)
  void comparesResponses(String text, AttemptOutcome.Kind kind, String reason) throws IOException {
    AttemptOutcome outcome =
        attempt("[::1]", "nginx", ScriptedService.sends(text.replace("~", "\r\n")));

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void interimResponsesEnd(String host) throws IOException {
    AttemptOutcome outcome =
        attempt(
            host,
            "nginx",
            (socket, number) -> {
              String unused = ScriptedService.readRequest(socket);
              while (true) {
                socket
                    .getOutputStream()
                    .write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
              }
            });

    assertThat(outcome.reason()).contains("does not answer in HTTP: no final response");
  }

  @ParameterizedTest
  @CsvSource({
    "valid,[::1],the probe holds",
    "valid,127.0.0.1,the probe holds",
    "valid,localhost,the probe holds",
    "valid,www.example.org,is not valid for the host: No subject alternative DNS name matching",
    "expired,[::1],has expired",
    "future,127.0.0.1,is not valid yet",
    "unknown,[::1],comes from an unknown authority",
    "other-host,[::1],is not valid for the host: No subject alternative names matching IP",
    "other-host,127.0.0.1,is not valid for the host: No subject alternative names matching IP",
    "other-host,localhost,is not valid for the host: No subject alternative DNS name matching"
  })
  void checksCertificates(String certificate, String host, String reason) throws IOException {
    InetAddress address = InetAddress.getByName(host.startsWith("[") ? "::1" : "127.0.0.1");
    try (ScriptedService service =
        ScriptedService.start(
            address,
            0,
            KeyStores.server(certificate),
            ScriptedService.sends(ScriptedService.response("200 OK", "")))) {
      String url = "https://" + host + ":" + service.port() + "/";

      assertThat(attempt(url, Optional.empty()).reason()).contains(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void reportsAPortWithoutTls(String host) throws IOException {
    try (ScriptedService service =
        ScriptedService.start(
            InetAddress.getByName(host),
            (socket, number) ->
                socket
                    .getOutputStream()
                    .write(
                        "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
      String url = "https://" + host + ":" + service.port() + "/";

      assertThat(attempt(url, Optional.empty()).reason()).contains("does not answer in TLS");
    }
  }

  /** A cancelled attempt closes its connection, wherever it waits. */
  @ParameterizedTest
  @EnumSource(Stall.class)
  void aClosedScopeEndsTheAttempt(Stall stall)
      throws IOException, InterruptedException, ExecutionException {
    CompletableFuture<AttemptScope> waiting = new CompletableFuture<>();
    CompletableFuture<Void> left = new CompletableFuture<>();
    AttemptScope scope = new AttemptScope();
    try (ScriptedService service =
        ScriptedService.start(
            InetAddresses.of(IpAddress.parse("::1")),
            (socket, number) -> {
              stall.begin(socket);
              waiting.complete(scope);
              try {
                ScriptedService.hang(socket);
              } finally {
                left.complete(null);
              }
            })) {
      String url = stall.scheme + "://[::1]:" + service.port() + "/";
      CompletableFuture<AttemptOutcome> outcome =
          CompletableFuture.supplyAsync(() -> attempt(url, Optional.of("nginx"), scope));

      waiting.get().close();

      assertThat(outcome.get().isHolding()).isFalse();
      assertThat(left.get()).isNull();
    }
  }

  /** The places at which a server stalls. */
  private enum Stall {
    HANDSHAKE("https"),
    RESPONSE("http"),
    BODY("http");

    private final String scheme;

    Stall(String scheme) {
      this.scheme = scheme;
    }

    private void begin(Socket socket) throws IOException {
      if (this == BODY) {
        ScriptedService.sends("HTTP/1.1 200 OK\r\n\r\nng").treat(socket, 1);
      }
    }
  }
}
