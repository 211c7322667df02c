package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value before and after, as Terraform's {@code change} object, with the expressions beside it.
 *
 * @param before the old value; a null value without one
 * @param after the new value; a null value without one
 */
record PlanJsonChange(Value before, Value after) {
  private static final String EXPRESSIONS = "expressions";
  private static final String SENSITIVE = "sensitive";
  private static final String BEFORE = "before_";

  static PlanJsonChange of(Attributes before, Attributes after) {
    return new PlanJsonChange(valueOf(before), valueOf(after));
  }

  /** Returns a null value for a resource without attributes. */
  private static Value valueOf(Attributes attributes) {
    return attributes.values().entries().isEmpty() ? Value.NULL : attributes.values();
  }

  static Attributes attributes(Value value) {
    if (value instanceof Value.MapOf map) {
      return new Attributes(map);
    }
    if (value.isNull()) {
      return Attributes.EMPTY;
    }
    throw new IllegalArgumentException("a resource's values are not an object");
  }

  ObjectNode terraform(String... actions) {
    PlanJsonValue was = PlanJsonValue.of(before);
    PlanJsonValue is = PlanJsonValue.of(after);
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    for (String action : actions) {
      change.withArray("actions").add(action);
    }
    change.set("before", was.json());
    change.set("after", is.json());
    change.set("after_unknown", after.isNull() ? nothing(before) : is.unknown());
    change.set("before_sensitive", was.secret());
    change.set("after_sensitive", is.secret());
    return change;
  }

  private static JsonNode nothing(Value value) {
    return value instanceof Value.MapOf ? JsonNodeFactory.instance.objectNode() : BooleanNode.FALSE;
  }

  /** Adds the expressions that the change object omits. */
  void addExpressions(ObjectNode beside) {
    PlanJsonValue was = PlanJsonValue.of(before);
    PlanJsonValue is = PlanJsonValue.of(after);
    PlanJson.put(beside, EXPRESSIONS, is.expressions());
    PlanJson.put(beside, SENSITIVE, is.secrets());
    PlanJson.put(beside, BEFORE + EXPRESSIONS, was.expressions());
    PlanJson.put(beside, BEFORE + SENSITIVE, distinct(was, is));
  }

  /**
   * A secret that changed while the expression that gives it stayed has no expression any more, so
   * that it is still another one after reading.
   */
  private SortedMap<String, String> distinct(PlanJsonValue was, PlanJsonValue is) {
    SortedMap<String, String> secrets = new TreeMap<>(was.secrets());
    boolean alike =
        was.secrets().equals(is.secrets())
            && was.expressions().equals(is.expressions())
            && was.json().equals(is.json());
    if (alike && !before.equals(after)) {
      secrets.replaceAll((pointer, expression) -> "");
    }
    return secrets;
  }

  /** Reads the output of {@link #terraform} and {@link #addExpressions}. */
  static PlanJsonChange read(JsonNode change, JsonNode beside) {
    return new PlanJsonChange(
        PlanJsonValue.read(
            orNull(change.path("before")),
            texts(beside.path(BEFORE + EXPRESSIONS)),
            texts(beside.path(BEFORE + SENSITIVE))),
        PlanJsonValue.read(
            orNull(change.path("after")),
            texts(beside.path(EXPRESSIONS)),
            texts(beside.path(SENSITIVE))));
  }

  private static JsonNode orNull(JsonNode node) {
    return node.isMissingNode() ? NullNode.instance : node;
  }

  private static Map<String, String> texts(JsonNode object) {
    return PlanJson.texts(object);
  }
}
