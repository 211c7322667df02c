package dev.hextet.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server that treats each connection as a script demands. */
final class ScriptedService implements Closeable {
  private final ServerSocket listener;
  private final Script script;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "scripted service");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  /** Treats one connection; the socket closes when the script returns. */
  @FunctionalInterface
  interface Script {
    /**
     * Treats a connection.
     *
     * @param number the number of the connection, from 1
     */
    void treat(Socket socket, int number) throws IOException;
  }

  private ScriptedService(ServerSocket listener, Script script) {
    this.listener = listener;
    this.script = script;
    threads.execute(this::accept);
  }

  static ScriptedService start(InetAddress address, Script script) throws IOException {
    return start(address, 0, null, script);
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any port that is free
   * @param tls null for plain connections
   */
  static ScriptedService start(
      InetAddress address, int port, @Nullable SSLContext tls, Script script) throws IOException {
    ServerSocketFactory sockets =
        tls == null ? ServerSocketFactory.getDefault() : tls.getServerSocketFactory();
    return new ScriptedService(sockets.createServerSocket(port, 200, address), script);
  }

  /** Returns a port of an address at which no server listens. */
  static int freePort(InetAddress address) throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, address)) {
      return probe.getLocalPort();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        threads.execute(() -> treat(socket, connections.incrementAndGet()));
      } catch (IOException | RejectedExecutionException closed) {
        return;
      }
    }
  }

  private void treat(Socket socket, int number) {
    try (socket) {
      script.treat(socket, number);
    } catch (IOException ended) {
      // The peer has left.
    } finally {
      open.remove(socket);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Returns the number of connections that are open at this end. */
  int open() {
    return open.size();
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }

  /** Returns a script that reads the request and sends fixed text. */
  static Script sends(String... parts) {
    return (socket, number) -> {
      readRequest(socket);
      OutputStream out = socket.getOutputStream();
      for (String part : parts) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    };
  }

  /** Returns the text of a response with a length. */
  static String response(String status, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, body.getBytes(StandardCharsets.UTF_8).length, body);
  }

  /** Reads up to the empty line, and returns the header. */
  static String readRequest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      header.append((char) next);
    }
    return header.toString();
  }

  /** Waits until the peer closes the connection. */
  static void hang(Socket socket) throws IOException {
    long unused = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Sends RST. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
