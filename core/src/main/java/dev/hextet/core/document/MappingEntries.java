package dev.hextet.core.document;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the entries of one mapping: each name once, then what its merge key brings in. */
final class MappingEntries {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Entry> merged = new LinkedHashMap<>();
  private final SyntaxProblems problems;
  private @Nullable ScalarNode mergeKey;

  MappingEntries(SyntaxProblems problems) {
    this.problems = problems;
  }

  void add(DocumentNode key, DocumentNode value) {
    if (key instanceof ScalarNode scalar && scalar.value() instanceof Value.Text) {
      Entry entry = new Entry(scalar, value);
      Entry first = entries.putIfAbsent(entry.name(), entry);
      if (first != null) {
        duplicate(scalar, first.key());
      }
    } else {
      error(DocumentDiagnostic.NON_STRING_KEY.with(key.what()), key.range());
    }
  }

  /** Adds merged entries. Explicit entries win; of several merged maps, the first wins. */
  void merge(ScalarNode key, DocumentNode value) {
    if (mergeKey != null) {
      duplicate(key, mergeKey);
    }
    mergeKey = key;
    List<DocumentNode> maps =
        value instanceof SequenceNode sequence ? sequence.items() : List.of(value);
    for (DocumentNode map : maps) {
      if (map instanceof MappingNode mapping) {
        mapping.entriesByName().forEach(merged::putIfAbsent);
      } else {
        error(DocumentDiagnostic.MERGE_KEY.with(map.what()), map.range());
      }
    }
  }

  Map<String, Entry> finished() {
    merged.forEach(entries::putIfAbsent);
    return entries;
  }

  private void duplicate(ScalarNode key, ScalarNode first) {
    error(
        DocumentDiagnostic.DUPLICATE_KEY.with(
            SyntaxProblems.named(key.range(), key.text()), first.range()),
        key.range());
  }

  private void error(DiagnosticMessage message, SourceRange where) {
    problems.add(message.at(where));
  }
}
