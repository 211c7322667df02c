package dev.hextet.docs;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.OnChange;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Documentation page of a resource type, generated from its schema. */
final class ResourcePage {
  private final Schema schema;

  ResourcePage(Schema schema) {
    this.schema = schema;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + schema.type());
    lines.add("");
    lines.add(schema.doc());
    lines.add("");
    lines.add("## Arguments");
    lines.add("");
    lines.add("| Argument | Type | Default | On change | Description |");
    lines.add("|---|---|---|---|---|");
    attributes(Attribute::isSettable).forEach(attribute -> lines.add(argument(attribute)));
    lines.add("");
    lines.add("## Attributes");
    lines.add("");
    lines.add("| Attribute | Type | Description |");
    lines.add("|---|---|---|");
    attributes(attribute -> !attribute.isSettable())
        .forEach(attribute -> lines.add(row(name(attribute), kind(attribute), attribute.doc())));
    if (!schema.timeouts().isEmpty()) {
      lines.add("");
      lines.add("## Timeouts");
      lines.add("");
      lines.add("`" + String.join("`, `", new TreeSet<>(schema.timeouts())) + "`");
    }
    if (!schema.unsupported().isEmpty()) {
      lines.add("");
      lines.add("## Unsupported arguments");
      lines.add("");
      lines.add("`" + String.join("`, `", new TreeSet<>(schema.unsupported())) + "`");
    }
    return String.join("\n", lines) + "\n";
  }

  private List<Attribute<?>> attributes(Predicate<Attribute<?>> which) {
    List<Attribute<?>> found = new ArrayList<>();
    schema.attributes().values().stream().filter(which).forEach(found::add);
    return found;
  }

  private static String argument(Attribute<?> attribute) {
    return row(
        name(attribute), kind(attribute), standard(attribute), change(attribute), attribute.doc());
  }

  private static String name(Attribute<?> attribute) {
    return "`" + attribute.name() + "`";
  }

  private static String kind(Attribute<?> attribute) {
    return attribute.kind().name();
  }

  /** Returns the effect of omitting an argument. */
  private static String standard(Attribute<?> attribute) {
    return switch (attribute.presence()) {
      case REQUIRED -> "required";
      case CLOUD_DEFAULT -> "computed by AWS";
      case OPTIONAL, COMPUTED ->
          attribute.fallback().isNull() ? "none" : "`" + attribute.fallback().expression() + "`";
    };
  }

  private static String change(Attribute<?> attribute) {
    String how =
        attribute.onChange() == OnChange.REPLACE && attribute.presence() != Presence.COMPUTED
            ? "replacement"
            : "in place";
    return attribute.irreversible().isEmpty()
        ? how
        : how + "; irreversible: " + attribute.irreversible();
  }

  private static String row(String... cells) {
    List<String> escaped = new ArrayList<>();
    for (String cell : cells) {
      escaped.add(cell.replace("|", "\\|").replace("\n", " "));
    }
    return "| " + String.join(" | ", escaped) + " |";
  }
}
