package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.Notation;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.module.ModuleFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Top-level blocks of a module's documents, by their keys.
 *
 * @param blocks the blocks under each key of Terraform
 */
public record TopLevel(Map<String, List<JsonBlock>> blocks) {
  private static final Set<String> SUPPORTED =
      Set.of(
          "variable",
          "locals",
          "provider",
          "resource",
          "data",
          "module",
          "output",
          "check",
          "moved",
          "import",
          "removed",
          "terraform");

  private static final Set<String> NOT_YET = Set.of("ephemeral");

  /** Returns the blocks of all documents of a module, changed by its override files. */
  public static TopLevel of(ModuleFiles files, ResolutionProblems report) {
    TopLevel top = of(files.documents(), report);
    for (Document override : files.overrides()) {
      top = new BlockOverrides(report).applied(top, of(List.of(override), report));
    }
    return top;
  }

  private static TopLevel of(List<Document> documents, ResolutionProblems report) {
    Map<String, List<JsonBlock>> blocks = new LinkedHashMap<>();
    List<Document> filled =
        documents.stream().filter(document -> !document.root().isNull()).toList();
    if (filled.isEmpty()) {
      documents.stream()
          .limit(1)
          .forEach(
              empty -> report.add(empty.root().range(), ResolveDiagnostic.EMPTY_DOCUMENT.with()));
    }
    filled.forEach(document -> read(document, blocks, report));
    return new TopLevel(blocks);
  }

  private static void read(
      Document document, Map<String, List<JsonBlock>> blocks, ResolutionProblems report) {
    for (JsonBlock root : roots(document, report)) {
      for (Entry entry : root.entries()) {
        if (SUPPORTED.contains(entry.name())) {
          add(entry, blocks, report);
        } else if (NOT_YET.contains(entry.name())) {
          report.notSupported(entry.key());
          add(entry, blocks, report);
        } else {
          report.add(
              entry.key().range(),
              ResolveDiagnostic.UNKNOWN_BLOCK.with(
                  entry.name(), Suggestion.hint(entry.name(), SUPPORTED)));
        }
      }
    }
  }

  private static List<JsonBlock> roots(Document document, ResolutionProblems report) {
    DocumentNode root = document.root();
    if (!(root instanceof MappingNode content)) {
      report.wrongType(root.range(), "a document", "a map", root.what());
      return List.of();
    }
    SourceRange start = SourceRange.of(document.source(), 1, 1, 0);
    ScalarNode name = ScalarNode.of(document.source().name(), start);
    return Notation.of(document.source()).isNative()
        ? List.of(new JsonBlock(name, new BlockLabels(report).checked(content)))
        : JsonBlock.under(new Entry(name, root), report);
  }

  private static void add(
      Entry entry, Map<String, List<JsonBlock>> blocks, ResolutionProblems report) {
    blocks
        .computeIfAbsent(entry.name(), key -> new ArrayList<>())
        .addAll(JsonBlock.under(entry, report));
  }

  public List<JsonBlock> of(String key) {
    return blocks.getOrDefault(key, List.of());
  }

  /** Returns the named blocks under a key. */
  public Map<String, JsonBlock> named(String key, ResolutionProblems report) {
    return JsonBlock.named(of(key), report);
  }
}
