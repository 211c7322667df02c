package dev.hextet.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of one fault as it was written. Remembers which have been read. */
final class Fields {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m)");

  private final int number;
  private final JsonNode node;
  private final Set<String> known = new TreeSet<>();

  /**
   * @param number of the fault, from 1
   */
  Fields(int number, JsonNode node) throws BadFaultException {
    this.number = number;
    this.node = node;
    if (!node.isObject()) {
      throw new BadFaultException(number, "", "a fault is a map, such as {fault: cut}");
    }
  }

  boolean has(String name) {
    known.add(name);
    return node.hasNonNull(name);
  }

  String text(String name, String otherwise) throws BadFaultException {
    if (!has(name)) {
      return otherwise;
    }
    if (!node.get(name).isValueNode() || node.get(name).asText().isEmpty()) {
      throw wrong(name, "\"" + name + "\" is a word");
    }
    return node.get(name).asText();
  }

  boolean flag(String name) throws BadFaultException {
    if (has(name) && !node.get(name).isBoolean()) {
      throw wrong(name, "\"" + name + "\" is true or false");
    }
    return node.path(name).asBoolean();
  }

  int number(String name, int otherwise) throws BadFaultException {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = node.get(name);
    if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
      throw wrong(name, "\"" + name + "\" is a number, 1 or more");
    }
    return value.intValue();
  }

  /** A time, as in {@code 500ms}, {@code 2s} and {@code 1m}. */
  Duration time(String name) throws BadFaultException {
    Matcher form = TIME.matcher(text(name, ""));
    if (!form.matches()) {
      throw wrong(name, "\"" + name + "\" is a time: write 500ms, 2s or 1m");
    }
    long amount = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
  }

  BadFaultException wrong(String name, String message) {
    return new BadFaultException(number, node.has(name) ? name : "", message);
  }

  /** Refuses fields that were never read. */
  void checkAllRead() throws BadFaultException {
    for (String name : (Iterable<String>) node::fieldNames) {
      if (!known.contains(name)) {
        throw wrong(
            name,
            "\""
                + name
                + "\" is nothing that such a fault has; it has "
                + String.join(", ", known));
      }
    }
  }
}
