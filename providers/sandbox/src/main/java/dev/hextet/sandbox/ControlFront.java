package dev.hextet.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sandbox's own interface, {@code /_sandbox/…}: what was called, what exists, start afresh. */
final class ControlFront implements HttpHandler {

  private static final Pattern AFTER = Pattern.compile("after=([0-9]{1,18})");

  private final ObjectMapper json = new ObjectMapper();
  private final Ec2 ec2;
  private final CallLog log;

  ControlFront(Ec2 ec2, CallLog log) {
    this.ec2 = ec2;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (request) {
        case "GET /_sandbox/calls" -> send(exchange, log.after(after(exchange)));
        case "GET /_sandbox/inventory" -> send(exchange, ec2.inventory().regions());
        case "POST /_sandbox/reset" -> {
          ec2.reset();
          log.clear();
          HttpFront.send(exchange, 204, "application/json", "");
        }
        default ->
            HttpFront.send(
                exchange, 404, "application/json", "{\"error\":\"there is no " + request + "\"}");
      }
    }
  }

  private static long after(HttpExchange exchange) {
    Matcher match =
        AFTER.matcher(Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
    return match.matches() ? Long.parseLong(match.group(1)) : 0;
  }

  private void send(HttpExchange exchange, Object value) throws IOException {
    String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    HttpFront.send(exchange, 200, "application/json", text);
  }
}
