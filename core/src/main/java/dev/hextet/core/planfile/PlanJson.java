package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.plan.StepId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small parts of JSON that the writer and the reader of plans share. */
final class PlanJson {
  private PlanJson() {}

  /** Adds texts by name; omits an empty map. */
  static void put(ObjectNode object, String name, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      ObjectNode inner = object.putObject(name);
      texts.forEach(inner::put);
    }
  }

  /** Adds the texts of some objects. */
  static void put(ObjectNode object, String name, Collection<?> things) {
    ArrayNode array = object.putArray(name);
    things.forEach(thing -> array.add(thing.toString()));
  }

  static SortedMap<String, String> texts(JsonNode object) {
    SortedMap<String, String> texts = new TreeMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  static List<String> list(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /**
   * Returns the constant that a word names.
   *
   * @param what the meaning of the word, with an article
   */
  static <E extends Enum<E>> E constant(Class<E> type, String word, String what) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is not " + what));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static StepId step(String text) {
    return StepId.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not a step"));
  }
}
