package dev.hextet.core.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.resource.Call;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Calls as text, to be read by people and compared by us: they are not carried out from it. What is
 * unknown or sensitive stands as its expression in {@code ${}}.
 */
final class PlanJsonCalls {
  private PlanJsonCalls() {}

  static ArrayNode of(List<Call> calls) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Call call : calls) {
      ObjectNode json = all.addObject();
      json.put("action", call.action());
      json.set("arguments", ValueJson.toJson(templated(call.arguments())));
      if (call.late()) {
        json.put("late", true);
      }
    }
    return all;
  }

  private static Value templated(Value value) {
    if (value instanceof Value.Unknown || value instanceof Value.Sensitive) {
      return Value.of("${" + value.expression() + "}");
    }
    if (value instanceof Value.Text text) {
      return Value.of(text.value().replace("${", "$${"));
    }
    if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(PlanJsonCalls::templated).toList());
    }
    if (value instanceof Value.MapOf map) {
      SortedMap<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, templated(member)));
      return new Value.MapOf(members);
    }
    return value;
  }
}
