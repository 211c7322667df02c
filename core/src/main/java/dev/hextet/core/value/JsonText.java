package dev.hextet.core.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * JSON as text that people read and diff: two spaces, members in their order, short lists of plain
 * values on one line, and no character that does not show. And back, with every digit of a number
 * and no key twice.
 */
public final class JsonText {
  private static final int WIDTH = 96;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  /** Categories that no assigned character leaves, so every Java writes the same bytes. */
  private static final Set<Byte> INVISIBLE =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE);

  private JsonText() {}

  /** Many lines, with a line end after the last. */
  public static String pretty(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, "", out);
    return visible(out.append('\n'));
  }

  /**
   * Escapes characters that a terminal or an editor could interpret. They occur only within
   * strings.
   */
  private static String visible(CharSequence json) {
    StringBuilder out = new StringBuilder(json.length());
    json.chars()
        .forEach(
            unit -> {
              if (unit != '\n' && INVISIBLE.contains((byte) Character.getType(unit))) {
                out.append(String.format("\\u%04x", unit));
              } else {
                out.append((char) unit);
              }
            });
    return out.toString();
  }

  /** One line, without a line end. */
  public static String compact(JsonNode node) {
    return node.toString();
  }

  /** One line, without a line end, in which no character is that does not show. */
  public static String line(JsonNode node) {
    return visible(compact(node));
  }

  /** Reads one JSON text; the exception contains line and column. */
  public static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  private static void write(JsonNode node, String indent, StringBuilder out) {
    if (node.isObject() && !node.isEmpty()) {
      writeObject(node, indent, out);
    } else if (node.isArray() && !node.isEmpty()) {
      writeArray(node, indent, out);
    } else {
      out.append(node);
    }
  }

  private static void writeObject(JsonNode node, String indent, StringBuilder out) {
    String inner = indent + "  ";
    out.append("{\n");
    Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      out.append(inner).append(quoted(member.getKey())).append(": ");
      write(member.getValue(), inner, out);
      out.append(members.hasNext() ? ",\n" : "\n");
    }
    out.append(indent).append('}');
  }

  private static void writeArray(JsonNode node, String indent, StringBuilder out) {
    String line = oneLine(node);
    if (!line.isEmpty() && indent.length() + line.length() <= WIDTH) {
      out.append(line);
      return;
    }
    String inner = indent + "  ";
    out.append("[\n");
    for (int i = 0; i < node.size(); i++) {
      out.append(inner);
      write(node.get(i), inner, out);
      out.append(i + 1 < node.size() ? ",\n" : "\n");
    }
    out.append(indent).append(']');
  }

  private static String oneLine(JsonNode array) {
    StringBuilder line = new StringBuilder("[");
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).isContainerNode()) {
        return "";
      }
      line.append(i == 0 ? "" : ", ").append(array.get(i));
    }
    return line.append(']').toString();
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
