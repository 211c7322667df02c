package dev.hextet.core.resolve.lifecycle;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.resolve.block.ResolutionProblems;
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
      Optional<ScalarNode> path = item.reference();
      if (path.isPresent()) {
        add(path.get());
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
      report.add(
          item.range(),
          ResolutionProblems.inTemplate(item.text())
              .map(bare -> ResolveDiagnostic.ATTRIBUTE_PATH_IN_TEMPLATE.with(item.text(), bare))
              .orElseGet(() -> ResolveDiagnostic.NO_ATTRIBUTE_PATH.with(item.text())));
    } else if (isPart(path.get(), item)) {
      paths.add(path.get());
    }
  }

  private boolean isPart(AttributePath path, ScalarNode item) {
    Optional<Attribute<?>> attribute = schema.attribute(path.attribute());
    if (attribute.isEmpty()) {
      report.add(
          item.range(),
          ResolveDiagnostic.UNKNOWN_ATTRIBUTE.with(
              schema.type(),
              path.attribute(),
              Suggestion.hint(path.attribute(), schema.attributes().keySet())));
      return false;
    }
    Optional<Kind<?>> part = Optional.of(attribute.get().kind());
    for (Object step : path.steps()) {
      Optional<Kind<?>> next = part.flatMap(kind -> kind.part(step));
      if (next.isEmpty()) {
        report.add(
            item.range(),
            ResolveDiagnostic.NO_SUCH_PART.with(part.orElseThrow().name(), step, path.attribute()));
        return false;
      }
      part = next;
    }
    return true;
  }
}
