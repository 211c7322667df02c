package dev.hextet.endpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Stands before an endpoint, passes every request on, and answers some in another way than the
 * endpoint did.
 */
final class MisbehavingEndpoint implements AutoCloseable {

  /** Of a connection, not of a message (RFC 9110, 7.6.1), or for the HTTP client to say. */
  private static final Set<String> HOP =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI behind;
  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Predicate<Request> strikes = request -> false;
  private volatile ReplyRule form = Misbehaviour.EMPTY;

  MisbehavingEndpoint(URI behind) throws IOException {
    this.behind = behind;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Every read is answered so from now on. */
  void always(ReplyRule how) {
    form = how;
    strikes = request -> request.isRead();
  }

  /** The first answer to each action is so from now on, and all others are good. */
  void once(ReplyRule how) {
    Set<String> struck = ConcurrentHashMap.newKeySet();
    form = how;
    strikes = request -> struck.add(request.action());
  }

  /** Every answer is good from now on. */
  void never() {
    strikes = request -> false;
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "misbehaving-endpoint");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        sockets.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        // It is closed, which ends the loop.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        OutputStream out = socket.getOutputStream()) {
      Request request = Request.read(new BufferedInputStream(socket.getInputStream()));
      HttpResponse<String> response = forwarded(request.fromTheStart());
      if (response.statusCode() == 200 && strikes.test(request)) {
        form.write(request, response.body(), out);
      } else {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + response.statusCode() + " Answer\r\nConnection: close\r\n";
        out.write(
            (head + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(body);
      }
    } catch (IOException e) {
      // Nobody listens any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(socket);
    }
  }

  private HttpResponse<String> forwarded(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(behind.resolve("/"))
            .POST(HttpRequest.BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!HOP.contains(name)) {
                builder.header(name, value);
              }
            });
    return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
