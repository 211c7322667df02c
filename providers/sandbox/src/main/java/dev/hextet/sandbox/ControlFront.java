package dev.hextet.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hextet.sandbox.fault.BadFaultException;
import dev.hextet.sandbox.fault.FaultReader;
import dev.hextet.sandbox.fault.PendingFaults;
import dev.hextet.sandbox.http.HttpRequest;
import dev.hextet.sandbox.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sandbox's own interface, {@code /_sandbox/…}: the log of calls, the inventory, the reset, and
 * the faults.
 */
final class ControlFront {

  static final String PREFIX = "/_sandbox/";

  private static final Pattern AFTER = Pattern.compile("after=([0-9]{1,18})");

  private final Ec2 ec2;
  private final CallLog log;
  private final PendingFaults faults;

  ControlFront(Ec2 ec2, CallLog log, PendingFaults faults) {
    this.ec2 = ec2;
    this.log = log;
    this.faults = faults;
  }

  HttpResponse handle(HttpRequest request) {
    String what = request.method() + " " + request.path();
    return switch (what) {
      case "GET " + Sandbox.ABOUT -> json(200, Map.of("program", Sandbox.PROGRAM));
      case "GET /_sandbox/calls" -> json(200, log.after(after(request.query())));
      case "GET /_sandbox/inventory" -> json(200, ec2.inventory().regions());
      case "POST /_sandbox/reset" -> reset();
      case "GET /_sandbox/faults" -> json(200, faults.described());
      case "POST /_sandbox/faults" -> add(request.body());
      case "DELETE /_sandbox/faults" -> clear();
      default -> json(404, Map.of("error", "there is no " + what));
    };
  }

  private HttpResponse reset() {
    try {
      ec2.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.clear();
    return json(200, Map.of());
  }

  private HttpResponse add(String body) {
    try {
      faults.add(FaultReader.read(body));
      return json(200, faults.described());
    } catch (BadFaultException e) {
      String place = e.fault() == 0 ? "" : "fault " + e.fault() + ": ";
      return json(400, Map.of("error", place + e.text()));
    }
  }

  private HttpResponse clear() {
    faults.clear();
    return json(200, faults.described());
  }

  private static long after(String query) {
    Matcher match = AFTER.matcher(query);
    return match.matches() ? Long.parseLong(match.group(1)) : 0;
  }

  private static HttpResponse json(int status, Object value) {
    try {
      String text =
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
      return HttpResponse.of(status, "application/json", text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
