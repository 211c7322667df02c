package dev.hextet.core.text;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/**
 * Values as YAML text, byte by byte as Terraform's {@code yamlencode} writes it: blocks, strings in
 * quotes, those of several lines as literal blocks.
 */
public final class YamlWriter {
  private static final int STEP = 2;

  private final YamlOutput out = new YamlOutput();

  private YamlWriter() {}

  public static String write(Value value) {
    YamlWriter writer = new YamlWriter();
    boolean plain = writer.value(value, -STEP, false);
    return writer.out.finish(plain);
  }

  /**
   * Writes a value after the present content of the line.
   *
   * @param indent indentation of the enclosing collection
   * @param afterKey true after a key: a list then starts at the column of the key
   * @return true if the value is an unquoted word
   */
  private boolean value(Value value, int indent, boolean afterKey) {
    if (value instanceof Value.Items list && !list.items().isEmpty()) {
      list(list.items(), afterKey ? indent : indent + STEP);
    } else if (value instanceof Value.MapOf map && !map.entries().isEmpty()) {
      map(map.entries(), indent + STEP);
    } else if (value instanceof Value.Text text) {
      string(text.value(), Math.max(indent + STEP, STEP), false);
    } else {
      out.word(plain(value));
      return !(value instanceof Value.Items || value instanceof Value.MapOf);
    }
    return false;
  }

  private static String plain(Value value) {
    if (value instanceof Value.Items) {
      return "[]";
    } else if (value instanceof Value.MapOf) {
      return "{}";
    }
    return value.isNull() ? "null" : ImplicitConversion.toText(value).value();
  }

  private void list(List<Value> items, int indent) {
    for (Value item : items) {
      out.indent(indent);
      out.mark("-");
      value(item, indent, false);
    }
  }

  private void map(Map<String, Value> entries, int indent) {
    entries.forEach((key, value) -> entry(key, value, indent));
  }

  private void entry(String key, Value value, int indent) {
    out.indent(indent);
    if (YamlString.isSimpleKey(key)) {
      string(key, indent + STEP, true);
      out.colon();
      value(value, indent, true);
      return;
    }
    out.mark("?");
    string(key, indent + STEP, false);
    out.indent(indent);
    out.mark(":");
    value(value, indent, false);
  }

  private void string(String text, int indent, boolean key) {
    if (!key && YamlString.isLiteral(text)) {
      out.literal(text, indent);
    } else {
      out.quoted(text, indent, !key);
    }
  }
}
