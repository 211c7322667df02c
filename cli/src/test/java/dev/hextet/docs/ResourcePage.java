package dev.hextet.docs;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.OnChange;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The documentation page of a resource type, made from its schema. */
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
    lines.add("| name | value | left out | a change |");
    lines.add("|---|---|---|---|");
    attributes(Attribute::isSettable).forEach(attribute -> lines.add(argument(attribute)));
    lines.add("");
    lines.add("## Attributes that EC2 gives");
    lines.add("");
    lines.add("| name | value | |");
    lines.add("|---|---|---|");
    attributes(attribute -> !attribute.isSettable())
        .forEach(attribute -> lines.add(row(name(attribute), kind(attribute), attribute.doc())));
    if (!schema.timeouts().isEmpty()) {
      lines.add("");
      lines.add("Timeouts: `" + String.join("`, `", new TreeSet<>(schema.timeouts())) + "`.");
    }
    if (!schema.unsupported().isEmpty()) {
      lines.add("");
      lines.add("## Not supported yet");
      lines.add("");
      lines.add(String.join(", ", new TreeSet<>(schema.unsupported())) + ".");
    }
    return String.join("\n", lines) + "\n";
  }

  private List<Attribute<?>> attributes(Predicate<Attribute<?>> which) {
    List<Attribute<?>> found = new ArrayList<>();
    schema.attributes().values().stream().filter(which).forEach(found::add);
    return found;
  }

  private static String argument(Attribute<?> attribute) {
    String value = kind(attribute) + (attribute.doc().isEmpty() ? "" : ". " + attribute.doc());
    return row(name(attribute), value, leftOut(attribute), change(attribute));
  }

  private static String name(Attribute<?> attribute) {
    return "`" + attribute.name() + "`";
  }

  private static String kind(Attribute<?> attribute) {
    return attribute.kind().name();
  }

  private static String leftOut(Attribute<?> attribute) {
    return switch (attribute.presence()) {
      case REQUIRED -> "is an error";
      case CLOUD_DEFAULT -> "keeps what EC2 chose";
      case OPTIONAL, COMPUTED ->
          attribute.fallback().isNull()
              ? "removes it"
              : "is `" + attribute.fallback().expression() + "`";
    };
  }

  private static String change(Attribute<?> attribute) {
    String how =
        attribute.onChange() == OnChange.REPLACE && attribute.presence() != Presence.COMPUTED
            ? "replaces"
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
