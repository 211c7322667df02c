package dev.hextet.cli;

import dev.hextet.core.diag.Printable;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.SortedMap;

/** Outputs as Terraform prints them: {@code url = "http://[2001:db8::4]/"}. */
final class OutputText {
  private static final String SENSITIVE = "<sensitive>";

  private OutputText() {}

  /** The block after a run; empty without outputs. */
  static String of(SortedMap<String, Value> outputs) {
    return outputs.isEmpty() ? "" : "\nOutputs:\n\n" + lines(outputs);
  }

  /** A line, or more, for each. */
  static String lines(SortedMap<String, Value> outputs) {
    StringBuilder text = new StringBuilder();
    outputs.forEach(
        (name, value) -> text.append(name).append(" = ").append(value(value)).append('\n'));
    return text.toString();
  }

  /** One value, over several lines if it has members. */
  static String value(Value value) {
    StringBuilder text = new StringBuilder();
    append(value, "", text);
    return text.toString();
  }

  private static void append(Value value, String indent, StringBuilder text) {
    String inner = indent + "  ";
    if (value instanceof Value.Sensitive) {
      text.append(SENSITIVE);
    } else if (value instanceof Value.ListOf list && !list.items().isEmpty()) {
      text.append("[\n");
      for (Value item : list.items()) {
        append(item, inner, text.append(inner));
        text.append(",\n");
      }
      text.append(indent).append(']');
    } else if (value instanceof Value.MapOf map && !map.entries().isEmpty()) {
      text.append("{\n");
      for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
        String name = Value.of(entry.getKey()).expression();
        append(entry.getValue(), inner, text.append(inner).append(name).append(" = "));
        text.append('\n');
      }
      text.append(indent).append('}');
    } else {
      text.append(Printable.line(value.expression()));
    }
  }
}
