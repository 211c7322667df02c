package dev.hextet.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Known, plain values as JSON and back. Numbers keep every digit. */
public final class ValueJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final int LONGEST_TAIL = 100;

  private ValueJson() {}

  /**
   * The JSON of a value.
   *
   * @throws IllegalArgumentException if a part is unknown or sensitive: neither has a JSON form
   */
  public static JsonNode toJson(Value value) {
    if (value instanceof Value.Bool bool) {
      return BooleanNode.valueOf(bool.value());
    } else if (value instanceof Value.Num num) {
      return DecimalNode.valueOf(plain(num.value()));
    } else if (value instanceof Value.Text text) {
      return TextNode.valueOf(text.value());
    } else if (value instanceof Value.Items list) {
      ArrayNode array = NODES.arrayNode();
      list.items().forEach(item -> array.add(toJson(item)));
      return array;
    } else if (value instanceof Value.MapOf map) {
      ObjectNode object = NODES.objectNode();
      map.entries().forEach((name, item) -> object.set(name, toJson(item)));
      return object;
    } else if (value.isNull()) {
      return NullNode.getInstance();
    }
    throw new IllegalArgumentException("no JSON for a value that is unknown or sensitive");
  }

  /** Without an exponent, unless it would be longer than people read. */
  private static BigDecimal plain(BigDecimal number) {
    boolean hasTail = number.scale() < 0 && number.scale() >= -LONGEST_TAIL;
    return hasTail ? number.setScale(0) : number;
  }

  /** The value of a JSON text that was read; sensitive and unknown values never come from JSON. */
  public static Value fromJson(JsonNode node) {
    if (node.isTextual()) {
      return Value.of(node.textValue());
    } else if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    } else if (node.isNumber()) {
      return Value.of(node.decimalValue());
    } else if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(fromJson(item)));
      return Value.list(items);
    } else if (node.isObject()) {
      Map<String, Value> entries = new TreeMap<>();
      node.properties().forEach(entry -> entries.put(entry.getKey(), fromJson(entry.getValue())));
      return Value.map(entries);
    }
    return Value.NULL;
  }
}
