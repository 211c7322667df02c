package dev.hextet.core.resolve;

import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.AttributePath;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code ignore_changes}: attributes, parts of attributes, or {@code all}. */
final class IgnoredChanges {
  private static final String ALL = "all";

  private final Schema schema;
  private final ResolutionProblems report;
  private final Set<AttributePath> paths = new HashSet<>();
  private boolean all;

  IgnoredChanges(Schema schema, ResolutionProblems report) {
    this.schema = schema;
    this.report = report;
  }

  void read(Entry entry) {
    List<DocumentNode> items =
        entry.node() instanceof SequenceNode sequence ? sequence.items() : List.of(entry.node());
    for (DocumentNode item : items) {
      if (item instanceof ScalarNode path && path.value().asText().isPresent()) {
        add(path);
      } else {
        report.wrongType(
            item.range(), "\"ignore_changes\"", "a list of attributes, or all", item.what());
      }
    }
  }

  Set<AttributePath> paths() {
    return paths;
  }

  boolean all() {
    return all;
  }

  private void add(ScalarNode item) {
    Optional<AttributePath> path = AttributePath.parse(item.text());
    if (item.text().equals(ALL)) {
      all = true;
    } else if (path.isEmpty()) {
      report.error(
          "InvalidAttributePath",
          item.range(),
          "\"" + item.text() + "\" is no part of a resource",
          ResolutionProblems.bare(item.text())
              .orElse(
                  "It is written as tags, tags[\"Name\"] or root_block_device[0].volume_size."));
    } else if (isPart(path.get(), item)) {
      paths.add(path.get());
    }
  }

  private boolean isPart(AttributePath path, ScalarNode item) {
    Optional<Attribute<?>> attribute = schema.attribute(path.attribute());
    if (attribute.isEmpty()) {
      report.error(
          "UnknownAttribute",
          item.range(),
          schema.type() + " has no attribute \"" + path.attribute() + "\"",
          ResolutionProblems.hint(path.attribute(), schema.attributes().keySet(), "It can be"));
      return false;
    }
    Optional<Kind<?>> part = Optional.of(attribute.get().kind());
    for (Object step : path.steps()) {
      Optional<Kind<?>> next = part.flatMap(kind -> kind.part(step));
      if (next.isEmpty()) {
        report.error(
            "InvalidAttributePath",
            item.range(),
            "there is no part [" + step + "] of a " + part.orElseThrow().name(),
            "A map has parts by name, a list by number; a set has none. Ignore "
                + path.attribute()
                + " as a whole.");
        return false;
      }
      part = next;
    }
    return true;
  }
}
