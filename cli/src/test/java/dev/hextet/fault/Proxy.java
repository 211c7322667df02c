package dev.hextet.fault;

import dev.hextet.sandbox.http.HttpListener;
import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before an endpoint that has no faults, and cuts the connection at one changing call. */
final class Proxy implements AutoCloseable {

  /** Of a connection, not of a message (RFC 9110, 7.6.1), or for the HTTP client to say. */
  private static final Set<String> HOP =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private final long cutAt;
  private final boolean made;
  private final AtomicLong calls = new AtomicLong();
  private final HttpListener listener;

  /**
   * @param cutAt the number of the changing call, from 1
   * @param made whether the endpoint gets the call before the connection is cut
   */
  Proxy(URI endpoint, long cutAt, boolean made) throws IOException {
    this.endpoint = endpoint;
    this.cutAt = cutAt;
    this.made = made;
    this.listener = HttpListener.start(0, this::handle);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  /** How many changing calls have come. */
  long calls() {
    return calls.get();
  }

  private HttpResponse handle(HttpRequest request) {
    boolean reads = request.body().matches("(?s)(.*&)?Action=(Describe|Get).*");
    boolean cut = !reads && calls.incrementAndGet() == cutAt;
    if (cut && !made) {
      return HttpResponse.NONE;
    }
    HttpResponse response = forwarded(request);
    return cut ? HttpResponse.NONE : response;
  }

  private HttpResponse forwarded(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(endpoint.resolve(request.path()))
            .method(
                request.method(),
                java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (!HOP.contains(name)) {
                builder.header(name, value);
              }
            });
    try {
      java.net.http.HttpResponse<String> answer =
          client.send(builder.build(), java.net.http.HttpResponse.BodyHandlers.ofString());
      Map<String, String> headers = new TreeMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      headers.keySet().removeIf(name -> HOP.contains(name.toLowerCase(Locale.ROOT)));
      return new HttpResponse(answer.statusCode(), headers, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HttpResponse.NONE;
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
