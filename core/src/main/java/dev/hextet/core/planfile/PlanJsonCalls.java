package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Calls as text, for readers and for comparison; they are not executed from this text. Unknown
 * parts are expressions in {@code ${}}, and sensitive parts are expressions in {@code
 * ${sensitive()}}.
 */
final class PlanJsonCalls {
  private static final String OPEN = "${";
  private static final String CLOSE = "}";
  private static final String ESCAPED = "$${";
  private static final String SECRET = "sensitive(";

  private PlanJsonCalls() {}

  static ArrayNode of(List<ApiCall> calls) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (ApiCall call : calls) {
      ObjectNode json = all.addObject();
      json.put("action", call.action());
      json.set("arguments", ValueJson.toJson(templated(call.arguments())));
      if (call.turn() != Phase.MIDDLE) {
        json.put(call.turn() == Phase.LATE ? "late" : "early", true);
      }
    }
    return all;
  }

  private static Value templated(Value value) {
    if (value instanceof Value.Sensitive sensitive) {
      return Value.of(OPEN + SECRET + sensitive.expression() + ")" + CLOSE);
    }
    if (value instanceof Value.Unknown unknown) {
      return Value.of(OPEN + unknown.expression() + CLOSE);
    }
    return value instanceof Value.Text text
        ? Value.of(text.value().replace(OPEN, ESCAPED))
        : within(value, PlanJsonCalls::templated);
  }

  private static Value within(Value value, UnaryOperator<Value> members) {
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(members).toList());
    }
    if (value instanceof Value.MapOf map) {
      SortedMap<String, Value> changed = new TreeMap<>();
      map.entries().forEach((name, member) -> changed.put(name, members.apply(member)));
      return new Value.MapOf(changed);
    }
    return value;
  }

  /** Returns the calls of a text, as far as it contains them, for display and comparison. */
  static List<ApiCall> read(JsonNode stored) {
    List<ApiCall> calls = new ArrayList<>();
    for (JsonNode json : stored) {
      if (!(meant(ValueJson.fromJson(json.path("arguments"))) instanceof Value.MapOf arguments)) {
        throw new IllegalArgumentException("a call has no arguments");
      }
      ApiCall call = ApiCall.of(json.path("action").asText(), arguments.entries());
      calls.add(
          switch (turn(json)) {
            case EARLY -> call.beforeNeeds();
            case MIDDLE -> call;
            case LATE -> call.afterDependants();
          });
    }
    return calls;
  }

  /** Returns the phase of a call or a step. */
  static Phase turn(JsonNode json) {
    return json.path("late").asBoolean()
        ? Phase.LATE
        : json.path("early").asBoolean() ? Phase.EARLY : Phase.MIDDLE;
  }

  private static Value meant(Value value) {
    return value instanceof Value.Text text
        ? meant(text.value())
        : within(value, PlanJsonCalls::meant);
  }

  private static Value meant(String text) {
    if (!text.startsWith(OPEN) || !text.endsWith(CLOSE)) {
      return Value.of(text.replace(ESCAPED, OPEN));
    }
    String expression = text.substring(OPEN.length(), text.length() - CLOSE.length());
    if (!expression.startsWith(SECRET) || !expression.endsWith(")")) {
      return Value.unknown(Terms.parseOrNamed(expression));
    }
    Term secret =
        Terms.parseOrNamed(expression.substring(SECRET.length(), expression.length() - 1));
    return Value.sensitive(Value.unknown(secret), secret);
  }
}
