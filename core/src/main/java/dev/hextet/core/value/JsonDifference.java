package dev.hextet.core.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the first difference between a JSON text and the JSON that the program writes for the value
 * of that text. The order of members and the spelling of numbers do not count.
 */
public final class JsonDifference {
  private JsonDifference() {}

  /**
   * Returns a phrase about the first difference, with its pointer; empty if the texts are equal.
   *
   * @param written the output of the program
   * @param read the input
   */
  public static Optional<String> first(JsonNode written, JsonNode read) {
    return first(written, read, "");
  }

  private static Optional<String> first(JsonNode written, JsonNode read, String pointer) {
    if (written.isObject() && read.isObject()) {
      return inObject(written, read, pointer);
    } else if (written.isArray() && read.isArray() && written.size() == read.size()) {
      return inArray(written, read, pointer);
    }
    return isSame(written, read)
        ? Optional.empty()
        : Optional.of((pointer.isEmpty() ? "it" : pointer) + " has a wrong value");
  }

  private static Optional<String> inObject(JsonNode written, JsonNode read, String pointer) {
    TreeSet<String> names = new TreeSet<>();
    written.fieldNames().forEachRemaining(names::add);
    read.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String member = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (!read.has(name)) {
        return Optional.of(member + " is missing");
      } else if (!written.has(name)) {
        return Optional.of(member + " does not belong there");
      }
      Optional<String> found = first(written.get(name), read.get(name), member);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inArray(JsonNode written, JsonNode read, String pointer) {
    for (int i = 0; i < written.size(); i++) {
      Optional<String> found = first(written.get(i), read.get(i), pointer + "/" + i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.isNumber() && other.isNumber()
        ? one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }
}
