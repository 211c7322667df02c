package dev.hextet.core;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON text with one member removed or changed, for each member and each kind of value. Of the
 * items of lists, and of members that are alike in all of them, the first and the last are taken.
 */
public final class JsonMutations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A text with one member that is not as it was.
   *
   * @param pointer the member
   * @param what the new value; empty if it is removed
   * @param root the text
   */
  public record Mutation(String pointer, String what, JsonNode root) {
    @Override
    public String toString() {
      return pointer + (what.isEmpty() ? " removed" : " = " + what);
    }
  }

  private JsonMutations() {}

  /** Every removal and every change. */
  public static List<Mutation> all(JsonNode root) {
    List<Mutation> all = new ArrayList<>(removals(root));
    for (JsonPointer pointer : pointers(root)) {
      for (JsonNode other : others(root.at(pointer))) {
        all.add(with(root, pointer.toString(), other));
      }
    }
    return all;
  }

  /** Every removal. */
  public static List<Mutation> removals(JsonNode root) {
    return pointers(root).stream().map(pointer -> without(root, pointer.toString())).toList();
  }

  /** The text without a member. */
  public static Mutation without(JsonNode root, String pointer) {
    JsonNode copy = root.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    if (copy.at(at.head()) instanceof ObjectNode object) {
      object.remove(at.last().getMatchingProperty());
    } else if (copy.at(at.head()) instanceof ArrayNode array) {
      array.remove(at.last().getMatchingIndex());
    }
    return new Mutation(pointer, "", copy);
  }

  /** The text with another value of a member. */
  public static Mutation with(JsonNode root, String pointer, JsonNode value) {
    JsonNode copy = root.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    if (copy.at(at.head()) instanceof ObjectNode object) {
      object.set(at.last().getMatchingProperty(), value);
    } else if (copy.at(at.head()) instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), value);
    }
    return new Mutation(pointer, value.toString(), copy);
  }

  private static List<JsonPointer> pointers(JsonNode root) {
    List<JsonPointer> pointers = new ArrayList<>();
    collect(root, JsonPointer.empty(), pointers);
    Map<String, JsonPointer> first = new LinkedHashMap<>();
    Map<String, JsonPointer> last = new LinkedHashMap<>();
    for (JsonPointer pointer : pointers) {
      String shape = pointer.toString().replaceAll("/\\d+", "/N");
      first.putIfAbsent(shape, pointer);
      last.put(shape, pointer);
    }
    Set<JsonPointer> taken = new LinkedHashSet<>(first.values());
    taken.addAll(last.values());
    return List.copyOf(taken);
  }

  private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> pointers) {
    if (!here.toString().isEmpty()) {
      pointers.add(here);
    }
    node.properties()
        .forEach(entry -> collect(entry.getValue(), here.appendProperty(entry.getKey()), pointers));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), here.appendIndex(i), pointers);
    }
  }

  /** Values of other types, and other values of the same. */
  private static List<JsonNode> others(JsonNode node) {
    List<JsonNode> others =
        new ArrayList<>(
            List.of(
                NullNode.instance,
                NODES.numberNode(7),
                TextNode.valueOf("forged"),
                TextNode.valueOf(""),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.arrayNode().add("forged"),
                NODES.objectNode().put("forged", 1)));
    others.add(BooleanNode.valueOf(!(node.isBoolean() && node.booleanValue())));
    if (node.isTextual()) {
      others.add(TextNode.valueOf(node.textValue() + "0"));
    }
    others.removeIf(node::equals);
    return others;
  }
}
