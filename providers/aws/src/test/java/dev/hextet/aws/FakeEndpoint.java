package dev.hextet.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hextet.aws.auth.Ec2Settings;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An endpoint that answers what it is told to, one answer after the other. */
final class FakeEndpoint implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  /** A status of 0 closes the connection without an answer. */
  private record Answer(int status, String body) {}

  FakeEndpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The settings of a provider that talks to it. */
  Value.MapOf settings() {
    return TypeSamples.map(
        "{'region': 'us-east-2', 'access_key': 'a', 'secret_key': 's', 'max_retries': 2,"
            + " 'endpoints': {'ec2': '"
            + url()
            + "'}}");
  }

  Ec2Cloud cloud() {
    return new Ec2Cloud(new Ec2Settings("aws", settings(), name -> ""));
  }

  FakeEndpoint then(String body) {
    answers.add(new Answer(200, "<ACTIONResponse>" + body + "</ACTIONResponse>"));
    return this;
  }

  FakeEndpoint thenError(int status, String code) {
    answers.add(
        new Answer(
            status,
            "<Response><Errors><Error><Code>"
                + code
                + "</Code><Message>words of "
                + code
                + "</Message></Error></Errors><RequestID>r</RequestID></Response>"));
    return this;
  }

  FakeEndpoint thenHtml(int status) {
    answers.add(new Answer(status, "<!doctype html><html><title>500</title></html>"));
    return this;
  }

  FakeEndpoint thenNothing() {
    answers.add(new Answer(0, ""));
    return this;
  }

  /** The parameters of each request so far. */
  List<Map<String, String>> requests() {
    return Collections.unmodifiableList(requests);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    requests.add(parameters);
    Answer answer = answers.remove();
    if (answer.status() > 0) {
      String action = parameters.getOrDefault("Action", "");
      byte[] body = answer.body().replace("ACTION", action).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
