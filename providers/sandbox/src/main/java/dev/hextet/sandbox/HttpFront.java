package dev.hextet.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hextet.sandbox.catalogue.Regions;
import dev.hextet.sandbox.wire.Answer;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Query;
import dev.hextet.sandbox.wire.QueryReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** Turns HTTP requests into calls, and answers into HTTP responses. */
final class HttpFront implements HttpHandler {

  private static final int MOST_BYTES = 4 << 20;

  private final Endpoint endpoint;

  HttpFront(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      exchange.getResponseHeaders().set("x-amzn-RequestId", answer.requestId());
      send(exchange, answer.status(), "text/xml;charset=UTF-8", answer.body());
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    try {
      return endpoint.answer(read(exchange));
    } catch (Ec2Fault fault) {
      return Answer.refusal(fault, UUID.randomUUID().toString());
    }
  }

  private static Query read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Ec2Fault(413, "RequestEntityTooLarge", "The request is too large.");
    }
    if (!exchange.getRequestURI().getPath().equals("/")) {
      throw new Ec2Fault(404, "InvalidAction", "There is nothing at this path.");
    }
    String form =
        switch (exchange.getRequestMethod()) {
          case "POST" -> new String(body, StandardCharsets.UTF_8);
          case "GET" -> Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
          default -> throw new Ec2Fault(405, "MethodNotAllowed", "Use POST or GET.");
        };
    String authorization =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
    Query query = QueryReader.read(form, authorization);
    if (!Regions.exists(query.region())) {
      throw new Ec2Fault(
          401,
          "AuthFailure",
          "Credential should be scoped to a valid region, not '" + query.region() + "'.");
    }
    return query;
  }

  /** Sends a whole response; its length is known, so that the connection can be used again. */
  static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
