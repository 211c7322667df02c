package dev.hextet.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleConnectionTest {

  @Test
  void isClosed() throws Exception {
    try (HttpListener listener =
            HttpListener.start(0, request -> HttpResponse.NONE, Duration.ofMillis(50));
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      slow.getOutputStream().write("POST / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));

      assertThat(silent.getInputStream().read()).isEqualTo(-1);
      assertThat(slow.getInputStream().read()).isEqualTo(-1);
    }
  }
}
