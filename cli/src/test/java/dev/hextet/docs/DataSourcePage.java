package dev.hextet.docs;

import dev.hextet.core.resource.DataSource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The documentation page of a data source, made from its schema. */
final class DataSourcePage {
  private final Schema schema;

  DataSourcePage(DataSource source) {
    this.schema = source.schema();
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# data." + schema.type());
    lines.add("");
    lines.add(schema.doc());
    lines.add("");
    lines.add("## Arguments");
    lines.add("");
    lines.add("Those marked with ✓ are told as well.");
    lines.add("");
    lines.add("| name | value | told | |");
    lines.add("|---|---|---|---|");
    rows(Attribute::isSettable, lines);
    lines.add("");
    lines.add("## Attributes that it tells");
    lines.add("");
    lines.add("| name | value | |");
    lines.add("|---|---|---|");
    rows(attribute -> !attribute.isSettable(), lines);
    if (!schema.unsupported().isEmpty()) {
      lines.add("");
      lines.add("## Not supported yet");
      lines.add("");
      lines.add(String.join(", ", new TreeSet<>(schema.unsupported())) + ".");
    }
    return String.join("\n", lines) + "\n";
  }

  private void rows(Predicate<Attribute<?>> which, List<String> lines) {
    schema.attributes().values().stream()
        .filter(which)
        .map(attribute -> "| " + String.join(" | ", cells(attribute)) + " |")
        .forEach(lines::add);
  }

  private static List<String> cells(Attribute<?> attribute) {
    String name = "`" + attribute.name() + "`";
    String kind = attribute.kind().name();
    return switch (attribute.presence()) {
      case REQUIRED -> List.of(name, kind, "", attribute.doc() + " Required.");
      case OPTIONAL -> List.of(name, kind, "", attribute.doc());
      case CLOUD_DEFAULT -> List.of(name, kind, "✓", attribute.doc());
      case COMPUTED -> List.of(name, kind, attribute.doc());
    };
  }
}
