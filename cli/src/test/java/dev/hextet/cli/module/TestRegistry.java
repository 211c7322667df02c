package dev.hextet.cli.module;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers as a registry and as a server of archives. */
final class TestRegistry implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  /** Each request: its path, and its token if it has one. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  /** Sends an answer. */
  private interface Answer {
    void send(HttpExchange exchange) throws IOException;
  }

  TestRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    json("/.well-known/terraform.json", "{\"modules.v1\": \"/v1/modules\"}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    requests.add(token == null ? path : path + " " + token);
    answers.getOrDefault(path, missing -> missing.sendResponseHeaders(404, -1)).send(exchange);
    exchange.close();
  }

  /** Returns the address of the server, with http. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  TestRegistry json(String path, String body) {
    return body(path, body.getBytes(StandardCharsets.UTF_8));
  }

  TestRegistry body(String path, byte[] body) {
    answers.put(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
    return this;
  }

  TestRegistry header(String path, int status, String header, String value) {
    answers.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add(header, value);
          exchange.sendResponseHeaders(status, -1);
        });
    return this;
  }

  /** Publishes the versions of a module. */
  TestRegistry versions(String module, String... versions) {
    String list = String.join("\"}, {\"version\": \"", versions);
    String body = "{\"modules\": [{\"versions\": [{\"version\": \"" + list + "\"}]}]}";
    return json("/v1/modules/" + module + "/versions", body);
  }

  /** Publishes the place of a version. */
  TestRegistry location(String module, String version, String location) {
    String path = "/v1/modules/" + module + "/" + version + "/download";
    return header(path, 204, "X-Terraform-Get", location);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
