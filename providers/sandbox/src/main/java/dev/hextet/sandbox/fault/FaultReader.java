package dev.hextet.sandbox.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads faults from JSON: a list of objects, or one object. */
public final class FaultReader {
  private static final String WORDS = "error, garbage, throttle, lost, cut, delay, hide, unsettled";

  private FaultReader() {}

  /**
   * Reads faults.
   *
   * @throws BadFaultException if any of them cannot be understood
   */
  public static List<Fault> read(String json) throws BadFaultException {
    JsonNode root = parsed(json);
    if (root.isObject()) {
      return List.of(fault(new Fields(1, root)));
    }
    if (!root.isArray()) {
      throw new BadFaultException(0, "", "faults are a list of maps");
    }
    List<Fault> faults = new ArrayList<>();
    for (JsonNode node : root) {
      faults.add(fault(new Fields(faults.size() + 1, node)));
    }
    return faults;
  }

  private static JsonNode parsed(String json) throws BadFaultException {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new BadFaultException(0, "", "this is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Fault fault(Fields fields) throws BadFaultException {
    Calls calls = calls(fields);
    Effect effect = effect(fields);
    fields.checkAllRead();
    return new Fault(calls, effect);
  }

  private static Calls calls(Fields fields) throws BadFaultException {
    Calls calls = Calls.of(fields.text("action", Calls.ANY));
    String numbers = fields.text("call", "1-");
    if (!numbers.matches("[1-9][0-9]{0,8}(-([1-9][0-9]{0,8})?)?")) {
      throw fields.wrong("call", "write 3, 2-5 or 2- for the calls that are struck");
    }
    String[] bounds = numbers.split("-", 2);
    long first = Long.parseLong(bounds[0]);
    if (bounds.length == 1) {
      return calls.at(first);
    }
    long last = bounds[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(bounds[1]);
    if (last < first) {
      throw fields.wrong("call", "no calls are from " + first + " to " + last);
    }
    return calls.between(first, last);
  }

  private static Effect effect(Fields fields) throws BadFaultException {
    String word = fields.text("fault", "");
    return switch (word) {
      case "error" -> refused(fields);
      case "garbage" -> new Effect.Garbage(fields.flag("made"));
      case "throttle" -> Effect.Refused.with("RequestLimitExceeded");
      case "lost" -> new Effect.Cut(true);
      case "cut" -> new Effect.Cut(false);
      case "delay" -> new Effect.Delayed(fields.time("for"));
      case "hide" -> hidden(fields);
      case "unsettled" -> new Effect.Unsettled(fields.text("state", ""));
      case "" -> throw fields.wrong("fault", "\"fault\" is missing; it is one of " + WORDS);
      default -> throw fields.wrong("fault", "\"" + word + "\" is no fault; there are " + WORDS);
    };
  }

  private static Effect refused(Fields fields) throws BadFaultException {
    String code = fields.text("code", "");
    if (code.isEmpty()) {
      throw fields.wrong("code", "\"code\" is missing: an error has one of EC2's codes");
    }
    Effect.Refused usual = Effect.Refused.with(code);
    int status = fields.number("status", usual.status());
    if (status < 400 || status > 599) {
      throw fields.wrong("status", "the status of an error is from 400 to 599");
    }
    return new Effect.Refused(
        status, code, fields.text("message", usual.message()), fields.flag("made"));
  }

  private static Effect hidden(Fields fields) throws BadFaultException {
    boolean timed = fields.has("for");
    int reads = fields.number("reads", 0);
    if (!timed && reads == 0) {
      throw fields.wrong("", "\"for\" or \"reads\" must say how long it is hidden");
    }
    return new Effect.Hidden(timed ? fields.time("for") : Duration.ZERO, reads);
  }
}
