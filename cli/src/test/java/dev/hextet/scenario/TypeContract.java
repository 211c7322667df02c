package dev.hextet.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Action;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What must hold of a resource type, as {@code contract/TYPE.yml} says: a resource {@code it}, what
 * is around it, another one beside it, how somebody deletes it by hand, and all it can be changed
 * to.
 *
 * @param type the type's name
 * @param file the file's contents
 */
record TypeContract(String type, JsonNode file) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /**
   * A change, there and back.
   *
   * @param name what it is, in a few words
   * @param before the document with it as it is at first
   * @param after the document with it as it is then
   * @param there what it takes to bring it there
   * @param back what it takes to bring it back
   */
  record Change(String name, SourceText before, SourceText after, Way there, Way back) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * One way of a change.
   *
   * @param action what happens to the resource
   * @param calls the actions of EC2, in order
   */
  record Way(Action action, List<String> calls) {}

  static TypeContract of(String type) {
    return new TypeContract(type, read("contract/" + type + ".yml"));
  }

  static JsonNode read(String resource) {
    try (InputStream in = TypeContract.class.getClassLoader().getResourceAsStream(resource)) {
      return YAML.readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  Address it() {
    return Address.of(type, "it");
  }

  Address other() {
    return Address.of(type, "other");
  }

  /** The document without it. */
  SourceText around() {
    return document(Map.of());
  }

  /** The document with it. */
  SourceText alone() {
    return document(Map.of("it", sample()));
  }

  /** The document with it and another one. */
  SourceText pair() {
    return document(Map.of("it", sample(), "other", file.get("other")));
  }

  /** How somebody deletes it by hand. */
  JsonNode outside() {
    return file.get("outside");
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    file.path("changes").forEach(change -> changes.add(change(change)));
    return changes;
  }

  private Change change(JsonNode change) {
    JsonNode more = change.path("around");
    String action = change.path("action").asText("update");
    JsonNode calls = change.get("calls");
    return new Change(
        change.get("name").textValue(),
        document(more, Map.of("it", with(change.path("before")))),
        document(more, Map.of("it", with(change.path("after")))),
        way(action, calls),
        way(
            change.path("backAction").asText(action),
            change.has("back") ? change.get("back") : calls));
  }

  private static Way way(String action, JsonNode calls) {
    return new Way(
        Action.valueOf(action.toUpperCase(Locale.ROOT)),
        StreamSupport.stream(calls.spliterator(), false).map(JsonNode::textValue).toList());
  }

  /** The attributes that are changed somewhere, and those of which the file says why not. */
  List<String> tried() {
    List<String> names = new ArrayList<>();
    file.path("untried").fieldNames().forEachRemaining(names::add);
    for (JsonNode change : file.path("changes")) {
      change.path("before").fieldNames().forEachRemaining(names::add);
      change.path("after").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private JsonNode sample() {
    return file.get("it");
  }

  /** It with some attributes more, or others; null takes one away. */
  private JsonNode with(JsonNode difference) {
    ObjectNode attributes = sample().deepCopy();
    for (Map.Entry<String, JsonNode> attribute : difference.properties()) {
      if (attribute.getValue().isNull()) {
        attributes.remove(attribute.getKey());
      } else {
        attributes.set(attribute.getKey(), attribute.getValue());
      }
    }
    return attributes;
  }

  private SourceText document(Map<String, JsonNode> those) {
    return document(YAML.createObjectNode(), those);
  }

  private SourceText document(JsonNode more, Map<String, JsonNode> those) {
    ObjectNode document = YAML.createObjectNode();
    document.putObject("provider").putObject("aws").put("region", Playground.REGION);
    ObjectNode resources = document.putObject("resource");
    for (JsonNode around : List.of(file.path("around"), more)) {
      around.properties().forEach(e -> add(resources, e.getKey(), e.getValue().properties()));
    }
    add(resources, type, new TreeMap<>(those).entrySet());
    return new SourceText("stack.json", document.toPrettyString());
  }

  private static void add(
      ObjectNode resources, String type, Set<Map.Entry<String, JsonNode>> those) {
    ObjectNode all = resources.withObjectProperty(type);
    those.forEach(one -> all.set(one.getKey(), one.getValue()));
  }

  @Override
  public String toString() {
    return type;
  }
}
