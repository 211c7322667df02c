package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;

/** Outputs in the form of Terraform's: whether each is sensitive, its type, its value. */
public final class OutputJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OutputJson() {}

  /** A known value; of a sensitive one, only that it is. */
  public static ObjectNode of(Value value) {
    ObjectNode node = NODES.objectNode();
    node.put("sensitive", value.isSensitive());
    if (!value.isSensitive()) {
      node.set("type", type(value.type()));
      node.set("value", ValueJson.toJson(value));
    }
    return node;
  }

  /** Returns the planned change of an output. */
  static ObjectNode planned(OutputChange change) {
    ObjectNode node = NODES.objectNode();
    node.put("sensitive", change.before().isSensitive() || change.after().isSensitive());
    boolean made = change.before().isNull();
    return node.put("action", made ? "create" : change.after().isNull() ? "delete" : "update");
  }

  /** A type as Terraform writes it: {@code "string"}, {@code ["tuple",["string"]]}. */
  static JsonNode type(Type type) {
    if (type instanceof Type.TupleType tuple) {
      ArrayNode items = NODES.arrayNode();
      tuple.members().forEach(item -> items.add(type(item)));
      return NODES.arrayNode().add("tuple").add(items);
    } else if (type instanceof Type.ObjectType object) {
      ObjectNode members = NODES.objectNode();
      object.members().forEach((name, member) -> members.set(name, type(member)));
      return NODES.arrayNode().add("object").add(members);
    } else if (type instanceof Type.ListType list) {
      return NODES.arrayNode().add("list").add(type(list.member()));
    } else if (type instanceof Type.SetType set) {
      return NODES.arrayNode().add("set").add(type(set.member()));
    } else if (type instanceof Type.MapType map) {
      return NODES.arrayNode().add("map").add(type(map.member()));
    }
    return TextNode.valueOf(TypeText.word(type));
  }
}
