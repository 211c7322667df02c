package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.http.HttpListener;
import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {

  private HttpListener listener;

  @BeforeEach
  void start() throws IOException {
    listener = HttpListener.start(0, HttpListenerTest::echo);
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  private static HttpResponse echo(HttpRequest request) {
    if (request.path().equals("/fail")) {
      throw new IllegalStateException("as the test wants it");
    }
    return HttpResponse.of(
        200, "text/plain", request.method() + request.path() + request.query() + request.body());
  }

  /** Sends text on one connection and reads until the other side closes it. */
  private String talk(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answersOneRequestAfterTheOtherOnAConnection() throws IOException {
    String answers =
        talk("POST /a HTTP/1.1\nHost: x\nContent-Length: 2\n\nhiGET /b?c HTTP/1.1\nHost: x\n\n");

    assertThat(answers).containsSubsequence("POST/ahi", "HTTP/1.1 200", "GET/bc");
  }

  @Test
  void closesWhenItIsAskedTo() throws IOException {
    String answers =
        talk("GET /a HTTP/1.1\nHost: x\nConnection: close\n\nGET /b HTTP/1.1\nHost: x\n\n");

    assertThat(answers).contains("Connection: close", "GET/a").doesNotContain("GET/b");
  }

  @Test
  void readsBodiesInChunks() throws IOException {
    assertThat(
            talk(
                """
                POST / HTTP/1.1
                Host: x
                Transfer-Encoding: chunked

                3
                one
                4;x=y
                -two
                0
                Trailer: z

                """))
        .endsWith("POST/one-two");
  }

  @Test
  void letsClientsGoOnThatAsk() throws IOException {
    assertThat(talk("POST / HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 2\n\nhi"))
        .startsWith("HTTP/1.1 100 Continue")
        .endsWith("POST/hi");
  }

  @Test
  void refusesBytesThatAreNotHttp() throws IOException {
    assertThat(talk("hello\n")).startsWith("HTTP/1.1 400");
    assertThat(talk("GET / HTTP/1.1\nHost: x\nnonsense\n\n")).startsWith("HTTP/1.1 400");
    assertThat(talk("POST / HTTP/1.1\nHost: x\nContent-Length: 99999999\n\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: x\nHost: x",
        "Host: x\nHOST: y",
        "Host : x",
        "X: y\n Host: x",
        "Accept: text/xml",
        "Host: x\nContent-Length: 2\nContent-Length: 3",
        "Host: x\nContent-Length: 2\nTransfer-Encoding: chunked",
        "Host: x\nTransfer-Encoding: gzip",
        "Host: x\nContent-Length: +2",
        "Host: x\nAuthorization: a\nAuthorization: b",
        "Host: x\nOrigin: http://a.example\nOrigin: http://x",
        "Host: x\nContent-Type: text/plain\nContent-Type: application/json"
      })
  void refusesHeadersThatCanBeReadInTwoWays(String headers) throws IOException {
    assertThat(talk("POST / HTTP/1.1\n" + headers + "\n\nhi")).startsWith("HTTP/1.1 400");
  }

  @Test
  void readsAListOfValuesFromSeveralHeaders() throws IOException {
    assertThat(talk("GET /a HTTP/1.1\nHost: x\nAccept: a\nAccept: b\n\n")).endsWith("GET/a");
  }

  @Test
  void readsRequestsOfTheOldVersionWithoutAHost() throws IOException {
    assertThat(talk("GET /a HTTP/1.0\n\n")).endsWith("GET/a");
  }

  @Test
  void outlivesAFailure() throws IOException {
    assertThat(talk("GET /fail HTTP/1.1\nHost: x\n\nGET /b HTTP/1.1\nHost: x\n\n"))
        .startsWith("HTTP/1.1 500")
        .endsWith("GET/b");
  }
}
