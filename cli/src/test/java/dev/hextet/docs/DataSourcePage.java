package dev.hextet.docs;

import dev.hextet.core.resource.DataSource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Documentation page of a data source, generated from its schema. */
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
    lines.add("An argument marked with ✓ is also an attribute of the result.");
    lines.add("");
    lines.add("| Argument | Type | Default | Result | Description |");
    lines.add("|---|---|---|---|---|");
    rows(Attribute::isSettable, lines);
    lines.add("");
    lines.add("## Attributes");
    lines.add("");
    lines.add("| Attribute | Type | Description |");
    lines.add("|---|---|---|");
    rows(attribute -> !attribute.isSettable(), lines);
    if (!schema.unsupported().isEmpty()) {
      lines.add("");
      lines.add("## Unsupported arguments");
      lines.add("");
      lines.add("`" + String.join("`, `", new TreeSet<>(schema.unsupported())) + "`");
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
      case REQUIRED -> List.of(name, kind, "required", "", attribute.doc());
      case OPTIONAL -> List.of(name, kind, standard(attribute), "", attribute.doc());
      case CLOUD_DEFAULT -> List.of(name, kind, "none", "✓", attribute.doc());
      case COMPUTED -> List.of(name, kind, attribute.doc());
    };
  }

  private static String standard(Attribute<?> attribute) {
    return attribute.fallback().isNull() ? "none" : "`" + attribute.fallback().expression() + "`";
  }
}
