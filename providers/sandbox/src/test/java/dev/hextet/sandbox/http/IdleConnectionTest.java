package dev.hextet.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdleConnectionTest {

  @Test
  void isClosed() throws Exception {
    try (HttpListener listener =
            HttpListener.start(
                0,
                request -> HttpResponse.NONE,
                new HttpTimeouts(Duration.ofMillis(50), Duration.ofHours(1)));
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      slow.getOutputStream().write("POST / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));

      assertThat(silent.getInputStream().read()).isEqualTo(-1);
      assertThat(slow.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void isClosedThoughARequestKeepsDripping() throws Exception {
    HttpTimeouts timeouts = new HttpTimeouts(Duration.ofHours(1), Duration.ofMillis(50));
    try (HttpListener listener = HttpListener.start(0, request -> HttpResponse.NONE, timeouts);
        Socket dripping = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      dripping.setSoTimeout(1);
      int drops = 0;
      while (isOpen(dripping)) {
        assertThat(++drops).isLessThan(60_000);
      }
    }
  }

  /** Sends one more byte and waits a moment for the other side to close the connection. */
  private static boolean isOpen(Socket socket) {
    try {
      socket.getOutputStream().write('x');
      return socket.getInputStream().read() != -1;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void countsTheTimeOfARequestFromItsFirstByte() throws Exception {
    AtomicLong now = new AtomicLong();
    List<Integer> waits = new ArrayList<>();
    HttpTimeouts timeouts = new HttpTimeouts(Duration.ofSeconds(4), Duration.ofSeconds(10));
    RequestInput input = new RequestInput(new Dripping(now), waits::add, timeouts, now::get);

    input.read();
    input.beginRequest();
    for (int i = 0; i < 9; i++) {
      input.read();
    }
    assertThat(waits).startsWith(4000, 4000).endsWith(4000, 3001, 2001);
    input.read();
    assertThatThrownBy(input::read).isInstanceOf(SocketTimeoutException.class);

    input.endRequest();
    assertThat(input.read()).isEqualTo('x');
  }

  /** A byte for each second. */
  private static final class Dripping extends InputStream {
    private final AtomicLong now;

    Dripping(AtomicLong now) {
      this.now = now;
    }

    @Override
    public int read() {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      return 'x';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      bytes[offset] = (byte) read();
      return 1;
    }
  }
}
