package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value in Terraform's plan JSON, with the expressions of the omitted parts beside it. A
 * sensitive value is represented by its expression and by Terraform's mark for unknown values, so
 * that a value that was read yields the same bytes.
 *
 * @param json the known parts; an unknown member is omitted from a map and null in a list
 * @param unknown true for each part that {@code json} omits
 * @param secret true for each sensitive part
 * @param expressions of unknown parts, by JSON pointer
 * @param secrets expressions of sensitive parts, by JSON pointer
 */
record PlanJsonValue(
    JsonNode json,
    JsonNode unknown,
    JsonNode secret,
    SortedMap<String, String> expressions,
    SortedMap<String, String> secrets) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static PlanJsonValue of(Value value) {
    SortedMap<String, String> expressions = new TreeMap<>();
    SortedMap<String, String> secrets = new TreeMap<>();
    Part part = new Writer(expressions, secrets).part(value, "");
    return new PlanJsonValue(part.json, part.unknown, part.secret, expressions, secrets);
  }

  /** The value that was written. */
  static Value read(JsonNode json, Map<String, String> expressions, Map<String, String> secrets) {
    return new PlanJsonParts(expressions, secrets).value(json, "");
  }

  /** A member's name within a JSON pointer (RFC 6901). */
  static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * A value in three trees.
   *
   * @param json null as a node if it is not known
   */
  private record Part(JsonNode json, JsonNode unknown, JsonNode secret) {
    static final Part NULL = new Part(NullNode.instance, BooleanNode.FALSE, BooleanNode.FALSE);
  }

  private record Writer(SortedMap<String, String> expressions, SortedMap<String, String> secrets) {

    Part part(Value value, String pointer) {
      if (value instanceof Value.Sensitive sensitive) {
        secrets.put(pointer, sensitive.expression());
        return new Part(NullNode.instance, BooleanNode.TRUE, BooleanNode.TRUE);
      }
      if (value instanceof Value.Unknown unknown) {
        expressions.put(pointer, unknown.expression());
        return new Part(NullNode.instance, BooleanNode.TRUE, BooleanNode.FALSE);
      }
      if (value instanceof Value.ListOf list) {
        return list(list.items(), pointer);
      }
      return value instanceof Value.MapOf map
          ? map(map.entries(), pointer)
          : new Part(ValueJson.toJson(value), Part.NULL.unknown, Part.NULL.secret);
    }

    private Part list(List<Value> items, String pointer) {
      ArrayNode json = NODES.arrayNode();
      List<JsonNode> unknown = new ArrayList<>();
      List<JsonNode> secret = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        Part part = part(items.get(i), pointer + "/" + i);
        json.add(part.json);
        unknown.add(part.unknown);
        secret.add(part.secret);
      }
      return new Part(json, tree(unknown), tree(secret));
    }

    private static JsonNode tree(List<JsonNode> members) {
      boolean plain = members.stream().noneMatch(PlanJsonValue::saysSomething);
      return NODES.arrayNode().addAll(plain ? List.of() : members);
    }

    private Part map(SortedMap<String, Value> entries, String pointer) {
      ObjectNode json = NODES.objectNode();
      ObjectNode unknown = NODES.objectNode();
      ObjectNode secret = NODES.objectNode();
      entries.forEach(
          (name, value) -> {
            Part part = part(value, pointer + "/" + token(name));
            if (!(value instanceof Value.Unknown)) {
              json.set(name, part.json);
            }
            put(unknown, name, part.unknown);
            put(secret, name, part.secret);
          });
      return new Part(json, unknown, secret);
    }

    private static void put(ObjectNode tree, String name, JsonNode member) {
      if (saysSomething(member)) {
        tree.set(name, member);
      }
    }
  }

  private static boolean saysSomething(JsonNode tree) {
    return tree.isBoolean() ? tree.booleanValue() : !tree.isEmpty();
  }
}
