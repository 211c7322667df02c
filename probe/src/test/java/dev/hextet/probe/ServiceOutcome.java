package dev.hextet.probe;

import dev.hextet.core.check.ProbeVerdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The ways in which a service treats a probe, with the verdict on each. */
enum ServiceOutcome {
  PASSES(true, ""),
  PASSES_LATE(true, ""),
  PASSES_IN_CHUNKS(true, ""),
  WRONG_STATUS(false, "the status is 503 Service Unavailable, not 200"),
  REDIRECT(false, "the status is 301 Moved (Location: https://example.org/), not 200"),
  WRONG_BODY(false, "the body lacks \"nginx\"; it begins with \"<h1>\\u001b[2J welcome</h1>\""),
  REFUSED(false, " refuses the connection"),
  TIMEOUT(false, " accepts the connection, but no response follows (timed out)"),
  RESET(false, " resets the connection before its response"),
  CLOSED(false, " closes the connection before its response"),
  NOT_HTTP(false, " does not answer in HTTP"),
  BAD_CERTIFICATE(false, " is not valid for the host: ");

  private final boolean holds;
  private final String reason;

  ServiceOutcome(boolean holds, String reason) {
    this.holds = holds;
    this.reason = reason;
  }

  /** Determines whether a verdict is the right one where the service can be reached. */
  boolean isRight(ProbeVerdict verdict) {
    return holds
        ? verdict instanceof ProbeVerdict.Holds
        : verdict instanceof ProbeVerdict.Fails fails && fails.reason().contains(reason);
  }

  boolean holds() {
    return holds;
  }

  String scheme() {
    return this == BAD_CERTIFICATE ? "https" : "http";
  }

  /** Starts the service; null for the outcome that has none. */
  @Nullable ScriptedService start(InetAddress address) throws IOException {
    return switch (this) {
      case REFUSED -> null;
      case BAD_CERTIFICATE ->
          ScriptedService.start(address, 0, KeyStores.server("other-host"), this::treat);
      default -> ScriptedService.start(address, this::treat);
    };
  }

  private void treat(Socket socket, int number) throws IOException {
    String page = ScriptedService.response("200 OK", "<h1>Welcome to nginx</h1>");
    String down = ScriptedService.response("503 Service Unavailable", "");
    switch (this) {
      case PASSES, BAD_CERTIFICATE -> ScriptedService.sends(page).treat(socket, number);
      case PASSES_LATE ->
          ScriptedService.sends(number % 3 == 0 ? page : down).treat(socket, number);
      case PASSES_IN_CHUNKS ->
          ScriptedService.sends(
                  "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                  "6\r\nto ngi\r\n",
                  "4\r\nnx!!\r\n")
              .treat(socket, number);
      case WRONG_STATUS -> ScriptedService.sends(down).treat(socket, number);
      case REDIRECT ->
          ScriptedService.sends(
                  "HTTP/1.1 301 Moved\r\nLocation: https://example.org/\r\nContent-Length: 0\r\n\r\n")
              .treat(socket, number);
      case WRONG_BODY ->
          ScriptedService.sends(ScriptedService.response("200 OK", "<h1>\u001b[2J welcome</h1>"))
              .treat(socket, number);
      case TIMEOUT -> ScriptedService.hang(socket);
      case RESET -> {
        String unused = ScriptedService.readRequest(socket);
        ScriptedService.reset(socket);
      }
      case CLOSED -> {
        String unused = ScriptedService.readRequest(socket);
      }
      case NOT_HTTP -> ScriptedService.sends("SSH-2.0-OpenSSH_9.2\r\n\r\n").treat(socket, number);
      case REFUSED -> throw new IOException("no server listens");
    }
  }
}
