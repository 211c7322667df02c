package dev.hextet.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Listens on 127.0.0.1 and answers requests, with a thread for each connection. */
public final class HttpListener implements AutoCloseable {

  private static final Logger LOG = System.getLogger(HttpListener.class.getName());

  private final ServerSocket server;
  private final HttpTimeouts timeouts;
  private final Function<HttpRequest, HttpResponse> handler;
  private final ExecutorService threads = Executors.newCachedThreadPool(HttpListener::thread);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private HttpListener(
      ServerSocket server, Function<HttpRequest, HttpResponse> handler, HttpTimeouts timeouts) {
    this.server = server;
    this.timeouts = timeouts;
    this.handler = handler;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 takes a free one
   * @throws IOException when the port is taken
   */
  public static HttpListener start(int port, Function<HttpRequest, HttpResponse> handler)
      throws IOException {
    return start(port, handler, HttpTimeouts.USUAL);
  }

  /**
   * Starts to listen with other time limits.
   *
   * @throws IOException if the port is taken
   */
  static HttpListener start(
      int port, Function<HttpRequest, HttpResponse> handler, HttpTimeouts timeouts)
      throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server.bind(new InetSocketAddress(loopback, port), 200);
    HttpListener listener = new HttpListener(server, handler, timeouts);
    listener.threads.execute(listener::accept);
    return listener;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sandbox");
    thread.setDaemon(true);
    return thread;
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.log(Level.WARNING, "a connection could not be accepted", e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      // Nothing waits for more to be sent along: each response is written in one piece.
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      RequestInput in =
          new RequestInput(
              socket.getInputStream(), socket::setSoTimeout, timeouts, System::nanoTime);
      HttpReader reader = new HttpReader(in, out);
      while (answer(reader, out)) {
        // The connection is kept until one of the two sides has had enough.
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a connection ended", e);
    } finally {
      open.remove(socket);
    }
  }

  /** Answers one request. Returns true if the connection stays open. */
  private boolean answer(HttpReader reader, OutputStream out) throws IOException {
    Optional<HttpRequest> request;
    try {
      request = reader.read();
    } catch (ProtocolException e) {
      out.write(HttpResponse.of(400, "text/plain", e.getMessage() + "\n").bytes(true));
      return false;
    }
    if (request.isEmpty()) {
      return false;
    }
    boolean close = request.get().header("connection").equalsIgnoreCase("close");
    HttpResponse response = handle(request.get());
    if (response.equals(HttpResponse.NONE)) {
      return false;
    }
    out.write(response.bytes(close));
    return !close;
  }

  private HttpResponse handle(HttpRequest request) {
    try {
      return handler.apply(request);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The sandbox failed at " + request.method() + " " + request.path(), e);
      return HttpResponse.of(500, "text/plain", "The sandbox failed.\n");
    }
  }

  /** Stops listening, and ends every connection. */
  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(HttpListener::closeQuietly);
    threads.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.log(Level.DEBUG, "could not be closed", e);
    }
  }
}
