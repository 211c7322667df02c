package dev.hextet.core.document.ops;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the operations of an ops file. */
record OperationReader(Diagnostics diagnostics) {
  private static final String CODE = "InvalidOperation";
  private static final List<String> TYPES = List.of("replace", "remove");
  private static final List<String> KEYS = List.of("type", "path", "value", "error");

  /** Returns all well-formed operations; an empty file has none. */
  List<PatchOperation> read(Document file) {
    DocumentNode root = file.root();
    List<PatchOperation> operations = new ArrayList<>();
    if (root instanceof SequenceNode list) {
      list.items().forEach(item -> operation(item).ifPresent(operations::add));
    } else if (!root.isNull()) {
      wrong(root.range(), "an ops file must be a list of operations, not " + root.what());
    }
    return operations;
  }

  private Optional<PatchOperation> operation(DocumentNode item) {
    if (!(item instanceof MappingNode mapping)) {
      return wrong(item.range(), "an operation must be a map, not " + item.what());
    }
    mapping.entries().forEach(this::checkKey);
    String type = text(mapping, "type").map(ScalarNode::text).orElse("");
    if (!TYPES.contains(type)) {
      SourceRange where = mapping.entry("type").map(e -> e.node().range()).orElse(item.range());
      return wrong(
          where,
          type.isEmpty()
              ? "the operation has no type"
              : "there is no type of operation " + quoted(type));
    }
    Optional<DocumentNode> value = mapping.entry("value").map(Entry::node);
    if (value.isPresent() == type.equals("remove")) {
      return wrong(
          value.map(DocumentNode::range).orElse(item.range()),
          value.isPresent() ? "what is removed has no value" : "the operation has no value");
    }
    Optional<ScalarNode> path = text(mapping, "path");
    return path.isEmpty()
        ? wrong(item.range(), "the operation has no path")
        : parsed(path.get(), value, text(mapping, "error").map(ScalarNode::text).orElse(""));
  }

  private Optional<PatchOperation> parsed(
      ScalarNode path, Optional<DocumentNode> value, String complaint) {
    try {
      List<OpsPathStep> steps = PathParser.parse(path);
      if (steps.isEmpty() && value.isEmpty()) {
        return wrong(path.range(), "the whole document cannot be removed");
      }
      return Optional.of(new PatchOperation(steps, value.orElse(null), complaint));
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  private static Optional<ScalarNode> text(MappingNode mapping, String key) {
    return mapping
        .entry(key)
        .map(Entry::node)
        .filter(node -> node instanceof ScalarNode && !node.isNull())
        .map(ScalarNode.class::cast);
  }

  private void checkKey(Entry entry) {
    if (!KEYS.contains(entry.name())) {
      diagnostics.add(
          Diagnostic.error(
              CODE,
              "an operation has no key " + quoted(entry.name()),
              Suggestion.sentence(entry.name(), KEYS),
              entry.key().range()));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private Optional<PatchOperation> wrong(SourceRange where, String summary) {
    diagnostics.add(
        Diagnostic.error(
            CODE,
            summary,
            "Write \"type: replace\" with a path and a value, or \"type: remove\" with a path.",
            where));
    return Optional.empty();
  }
}
