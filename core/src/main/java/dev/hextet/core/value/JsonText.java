package dev.hextet.core.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Writes JSON as text for readers and diffs: two spaces of indentation, members in their order,
 * short lists of plain values on one line, and invisible characters escaped. Reads JSON with every
 * digit of a number, and rejects duplicate keys.
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

  /** Returns a text of many lines, with a line end after the last. */
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
    StringBuilder out = new StringBuilder();
    int written = 0;
    for (int i = 0; i < json.length(); i++) {
      if (isInvisible(json.charAt(i))) {
        out.append(json, written, i).append(String.format("\\u%04x", (int) json.charAt(i)));
        written = i + 1;
      }
    }
    return written == 0 ? json.toString() : out.append(json, written, json.length()).toString();
  }

  private static boolean isInvisible(char unit) {
    boolean printable = unit >= ' ' && unit <= '~';
    return !printable && unit != '\n' && INVISIBLE.contains((byte) Character.getType(unit));
  }

  /** Returns one line, without a line end. */
  public static String compact(JsonNode node) {
    return node.toString();
  }

  /** Returns one line, without a line end, with invisible characters escaped. */
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
      writeScalar(node, out);
    }
  }

  /** Appends a node without members. */
  private static void writeScalar(JsonNode node, StringBuilder out) {
    if (node.isTextual()) {
      quote(node.textValue(), out);
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
      quote(member.getKey(), out.append(inner));
      write(member.getValue(), inner, out.append(": "));
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
      writeScalar(array.get(i), line.append(i == 0 ? "" : ", "));
    }
    return line.append(']').toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
