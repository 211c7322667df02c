package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
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
      error(
          "NonStringKey",
          "a key must be a string, not " + key.what(),
          "Put it in double quotes if it is meant as a name.",
          key.range());
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
        error(
            "MergeKey",
            "only maps can be merged, not " + map.what(),
            "After << comes an alias of a map, or a list of them.",
            map.range());
      }
    }
  }

  Map<String, Entry> finished() {
    merged.forEach(entries::putIfAbsent);
    return entries;
  }

  private void duplicate(ScalarNode key, ScalarNode first) {
    error(
        "DuplicateKey",
        "duplicate key" + SyntaxProblems.named(key.range(), key.text()),
        "It is first at " + first.range() + ". Keep one of them.",
        key.range());
  }

  private void error(String code, String summary, String detail, SourceRange where) {
    problems.add(Diagnostic.error(code, summary, detail, where));
  }
}
