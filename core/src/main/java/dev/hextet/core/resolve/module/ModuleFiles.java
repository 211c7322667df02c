package dev.hextet.core.resolve.module;

import dev.hextet.core.document.Document;
import dev.hextet.core.document.Notation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents of one module: the root module, or the folder of a {@code module} block.
 *
 * @param folder the folder, relative to that of the root module, with slashes: {@code .} for the
 *     root, {@code modules/net}, {@code ../net}
 * @param documents the documents in the order of their names
 * @param overrides the override files, which change blocks of the documents, in the order of their
 *     names
 */
public record ModuleFiles(String folder, List<Document> documents, List<Document> overrides) {
  /** Folder of the root module. */
  public static final String ROOT = ".";

  /** Creates a module without override files. */
  public ModuleFiles(String folder, List<Document> documents) {
    this(folder, documents, List.of());
  }

  public ModuleFiles {
    documents = List.copyOf(documents);
    overrides = List.copyOf(overrides);
    if (documents.isEmpty() && overrides.isEmpty()) {
      throw new IllegalArgumentException("a module without documents: " + folder);
    }
  }

  /** Returns the root module, whose blocks can be in several documents. */
  public static ModuleFiles root(List<Document> documents) {
    return new ModuleFiles(ROOT, documents);
  }

  /** Returns the root module of one document. */
  public static ModuleFiles root(Document document) {
    return root(List.of(document));
  }

  /** Determines whether a document is in one of Terraform's notations. */
  public boolean isTerraform() {
    return documents.stream()
        .map(document -> Notation.of(document.source()))
        .anyMatch(notation -> notation != Notation.YAML);
  }

  /** Returns the text of all documents. Two different modules have different texts. */
  public String text() {
    // A document contains neither of these characters.
    return Stream.concat(documents.stream(), overrides.stream())
        .map(Document::text)
        .collect(Collectors.joining("\0\0"));
  }
}
