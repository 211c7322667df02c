package dev.hextet.core.resolve.module;

import dev.hextet.core.document.Document;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Documents of one module: the root module, or the folder of a {@code module} block.
 *
 * @param folder the folder, relative to that of the root module, with slashes: {@code .} for the
 *     root, {@code modules/net}, {@code ../net}
 * @param documents at least one, in the order of their names
 */
public record ModuleFiles(String folder, List<Document> documents) {
  private static final String ROOT = ".";

  public ModuleFiles {
    documents = List.copyOf(documents);
    if (documents.isEmpty()) {
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

  /** Returns the text of all documents. Two different modules have different texts. */
  public String text() {
    // A document contains neither of these characters.
    return documents.stream().map(Document::text).collect(Collectors.joining("\0\0"));
  }
}
