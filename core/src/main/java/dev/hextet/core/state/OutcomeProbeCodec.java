package dev.hextet.core.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Converts outcome probes to JSON of a journal and back. */
final class OutcomeProbeCodec {
  private OutcomeProbeCodec() {}

  static ObjectNode toJson(OutcomeProbe settle) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (settle instanceof OutcomeProbe.ByRead byRead) {
      ObjectNode gives = query(node.put("by", "read"), byRead.query()).putObject("gives");
      new TreeMap<>(byRead.gives()).forEach(gives::put);
      return node;
    } else if (settle instanceof OutcomeProbe.ByEffect effect) {
      query(node.put("by", "effect"), effect.query());
      node.put("path", effect.path()).put("least", effect.atLeast());
      node.set("among", ValueJson.toJson(Value.list(effect.among())));
      return node;
    }
    return node.put("by", word(settle));
  }

  private static String word(OutcomeProbe settle) {
    return settle instanceof OutcomeProbe.ByKey
        ? "key"
        : settle instanceof OutcomeProbe.ByNothing ? "nothing" : "repeating";
  }

  private static ObjectNode query(ObjectNode node, ReadQuery query) {
    node.put("action", query.action()).put("filter", query.filter());
    if (!query.path().isEmpty()) {
      node.put("member", query.path());
    }
    node.set("arguments", ValueJson.toJson(query.arguments()));
    node.set("values", ValueJson.toJson(Value.list(query.values())));
    return node;
  }

  static OutcomeProbe fromJson(JsonNode node) {
    return switch (node.path("by").asText()) {
      case "read" -> {
        Map<String, String> gives = new TreeMap<>();
        node.path("gives").properties().forEach(e -> gives.put(e.getKey(), e.getValue().asText()));
        yield new OutcomeProbe.ByRead(query(node), gives);
      }
      case "effect" ->
          new OutcomeProbe.ByEffect(
              query(node),
              node.path("path").asText(),
              values(node.path("among")),
              node.path("least").asInt());
      case "key" -> OutcomeProbe.BY_KEY;
      case "nothing" -> OutcomeProbe.BY_NOTHING;
      default -> OutcomeProbe.HARMLESS;
    };
  }

  private static ReadQuery query(JsonNode node) {
    return new ReadQuery(
        node.path("action").asText(),
        map(node.path("arguments")),
        node.path("filter").asText(),
        node.path("member").asText(),
        values(node.path("values")));
  }

  private static List<Value> values(JsonNode array) {
    List<Value> values = new ArrayList<>();
    array.forEach(value -> values.add(ValueJson.fromJson(value)));
    return values;
  }

  static Value.MapOf map(JsonNode node) {
    return ValueJson.fromJson(node) instanceof Value.MapOf map ? map : Value.map(Map.of());
  }
}
