package dev.hextet.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Prints a document in Terraform's JSON syntax as one in HCL's native syntax. */
final class HclPrinter {
  private static final Set<String> BLOCKS =
      Set.of(
          "lifecycle",
          "timeouts",
          "precondition",
          "postcondition",
          "validation",
          "assert",
          "http",
          "tcp",
          "dns");
  private static final Set<String> REFERENCES =
      Set.of("depends_on", "ignore_changes", "replace_triggered_by", "provider", "from", "to");

  private final Provider provider;
  private final Random random;
  private final StringBuilder out = new StringBuilder();

  /**
   * A printer that chooses among equal notations.
   *
   * @param provider provider of the schemas, which distinguish blocks from arguments
   */
  HclPrinter(Provider provider, Random random) {
    this.provider = provider;
    this.random = random;
  }

  String print(JsonNode document) {
    for (Map.Entry<String, JsonNode> entry : document.properties()) {
      top(entry.getKey(), entry.getValue());
    }
    return out.toString();
  }

  private void top(String type, JsonNode content) {
    switch (type) {
      case "resource", "data" ->
          members(
              content,
              (kind, named) ->
                  members(
                      named,
                      (name, body) ->
                          block(type + label(kind) + label(name), body, schema(type, kind))));
      case "variable", "output", "module", "check" ->
          members(content, (name, body) -> block(type + label(name), body, Optional.empty()));
      case "provider" ->
          members(
              content,
              (name, body) -> block(type + label(name), body, Optional.of(provider.settings())));
      default -> each(content, body -> block(type, body, Optional.empty()));
    }
  }

  private interface Member {
    void print(String name, JsonNode content);
  }

  private interface Content {
    void print(JsonNode content);
  }

  /** Prints each member of one or more objects, once for each object of its value. */
  private static void members(JsonNode content, Member member) {
    each(
        content,
        object ->
            object
                .properties()
                .forEach(
                    entry -> each(entry.getValue(), body -> member.print(entry.getKey(), body))));
  }

  private static void each(JsonNode content, Content print) {
    if (content.isArray()) {
      content.forEach(print::print);
    } else {
      print.print(content);
    }
  }

  private Optional<Schema> schema(String mode, String type) {
    return mode.equals("data")
        ? provider.dataSource(type).map(source -> source.schema())
        : provider.type(type).map(known -> known.schema());
  }

  private String label(String name) {
    return random.nextInt(5) == 0 && name.matches("[a-z_]+") ? " " + name : " \"" + name + "\"";
  }

  private void block(String header, JsonNode body, Optional<Schema> schema) {
    out.append(header).append(" {\n");
    for (Map.Entry<String, JsonNode> entry : body.properties()) {
      String name = entry.getKey();
      if (name.equals("data") && entry.getValue().isObject()) {
        top(name, entry.getValue()); // The data block of a check.
        continue;
      }
      Optional<Kind<?>> kind = schema.flatMap(known -> known.attribute(name)).map(Attribute::kind);
      boolean nested = name.equals("required_providers") || BLOCKS.contains(name);
      JsonNode value = entry.getValue();
      item(name, value, nested || kind.filter(known -> isBlock(known, value)).isPresent());
    }
    out.append("}\n");
  }

  /** Determines whether a value of a kind is one or more objects with known attributes. */
  private static boolean isBlock(Kind<?> kind, JsonNode value) {
    JsonNode first = value.isArray() ? value.path(0) : value;
    Optional<Kind<?>> item = kind.written(0);
    Kind<?> block = item.isPresent() ? item.get() : kind;
    return block.written("").isEmpty()
        && first.properties().stream().allMatch(part -> block.written(part.getKey()).isPresent());
  }

  private void item(String name, JsonNode value, boolean block) {
    boolean objects =
        value.isObject() || value.isArray() && value.size() > 0 && value.get(0).isObject();
    if (block && objects) {
      each(value, body -> block(name, body, Optional.empty()));
      return;
    }
    String text = REFERENCES.contains(name) ? references(value) : value(value);
    out.append(name).append(" = ").append(text).append(comment()).append('\n');
  }

  private String comment() {
    return List.of("", "", "", " # c", " // ${", " /* = { */").get(random.nextInt(6));
  }

  private String references(JsonNode value) {
    return random.nextBoolean()
        ? value(value)
        : value.toString().replace("\\\"", "'").replace("\"", "").replace("'", "\"");
  }

  private String value(JsonNode value) {
    String separator = random.nextBoolean() ? ", " : ",\n";
    if (value.isTextual()) {
      return text(value.textValue());
    } else if (value.isArray()) {
      StringBuilder items = new StringBuilder("[");
      value.forEach(item -> items.append(value(item)).append(separator));
      return items.append(']').toString();
    } else if (value.isObject()) {
      StringBuilder entries = new StringBuilder("{");
      value
          .properties()
          .forEach(
              entry ->
                  entries
                      .append(key(entry.getKey()))
                      .append(random.nextBoolean() ? " = " : ": ")
                      .append(value(entry.getValue()))
                      .append(separator));
      return entries.append('}').toString();
    }
    return value.toString();
  }

  private String key(String name) {
    return random.nextBoolean() && name.matches("[a-z_]+") ? name : text(name);
  }

  private String text(String text) {
    int close = closing(text, 0);
    boolean single = text.startsWith("${") && close == text.length();
    if (single && random.nextBoolean()) {
      return "(" + text.substring(2, close - 1) + ")";
    } else if (text.endsWith("\n") && !text.contains("\r") && random.nextBoolean()) {
      return "<<EOT\n" + text + "EOT\n";
    }
    return quoted(text);
  }

  /** Returns the text in quotes, with escapes outside its template sequences. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    int at = 0;
    while (at < text.length()) {
      boolean escape = text.startsWith("$${", at) || text.startsWith("%%{", at);
      boolean template = text.startsWith("${", at) || text.startsWith("%{", at);
      int end = escape ? at + 3 : template ? closing(text, at) : at + 1;
      String part = text.substring(at, end);
      quoted.append(escape || template ? part : escaped(part.charAt(0)));
      at = end;
    }
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> c > 0x7e && !Character.isSurrogate(c) ? "\\u%04x".formatted((int) c) : "" + c;
    };
  }

  /** Returns the offset after the template sequence that starts at an offset. */
  private static int closing(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (text.charAt(i) == '}' && depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
