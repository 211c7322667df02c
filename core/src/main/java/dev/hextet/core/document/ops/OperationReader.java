package dev.hextet.core.document.ops;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
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
  private static final List<String> TYPES = List.of("replace", "remove");
  private static final List<String> KEYS = List.of("type", "path", "value", "error");

  /** Returns all well-formed operations; an empty file has none. */
  List<PatchOperation> read(Document file) {
    DocumentNode root = file.root();
    List<PatchOperation> operations = new ArrayList<>();
    if (root instanceof SequenceNode list) {
      list.items().forEach(item -> operation(item).ifPresent(operations::add));
    } else if (!root.isNull()) {
      wrong(root.range(), DocumentDiagnostic.OPERATIONS_NOT_A_LIST.with(root.what()));
    }
    return operations;
  }

  private Optional<PatchOperation> operation(DocumentNode item) {
    if (!(item instanceof MappingNode mapping)) {
      return wrong(item.range(), DocumentDiagnostic.OPERATION_NOT_A_MAP.with(item.what()));
    }
    mapping.entries().forEach(this::checkKey);
    String type = text(mapping, "type").map(ScalarNode::text).orElse("");
    if (!TYPES.contains(type)) {
      SourceRange where = mapping.entry("type").map(e -> e.node().range()).orElse(item.range());
      return wrong(
          where,
          type.isEmpty()
              ? DocumentDiagnostic.OPERATION_WITHOUT_TYPE.with()
              : DocumentDiagnostic.UNKNOWN_OPERATION_TYPE.with(type));
    }
    Optional<DocumentNode> value = mapping.entry("value").map(Entry::node);
    if (value.isPresent() == type.equals("remove")) {
      return wrong(
          value.map(DocumentNode::range).orElse(item.range()),
          value.isPresent()
              ? DocumentDiagnostic.REMOVAL_WITH_VALUE.with()
              : DocumentDiagnostic.OPERATION_WITHOUT_VALUE.with());
    }
    Optional<ScalarNode> path = text(mapping, "path");
    return path.isEmpty()
        ? wrong(item.range(), DocumentDiagnostic.OPERATION_WITHOUT_PATH.with())
        : parsed(path.get(), value, text(mapping, "error").map(ScalarNode::text).orElse(""));
  }

  private Optional<PatchOperation> parsed(
      ScalarNode path, Optional<DocumentNode> value, String complaint) {
    try {
      List<OpsPathStep> steps = PathParser.parse(path);
      if (steps.isEmpty() && value.isEmpty()) {
        return wrong(path.range(), DocumentDiagnostic.REMOVAL_OF_DOCUMENT.with());
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
          DocumentDiagnostic.UNKNOWN_OPERATION_KEY
              .with(quoted(entry.name()), Suggestion.sentence(entry.name(), KEYS))
              .at(entry.key().range()));
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private Optional<PatchOperation> wrong(SourceRange where, DiagnosticMessage message) {
    diagnostics.add(message.at(where));
    return Optional.empty();
  }
}
