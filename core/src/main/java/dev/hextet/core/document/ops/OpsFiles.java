package dev.hextet.core.document.ops;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes documents by ops files. */
public final class OpsFiles {
  private OpsFiles() {}

  /**
   * Applies all operations in order, each to the result of the previous ones.
   *
   * @param files the texts of ops files, in order
   * @param diagnostics receives the problems of the files, and the first operation that fails,
   *     because later ones may depend on it
   * @return the changed document, or empty if there are errors
   */
  public static Optional<Document> apply(
      Document document, List<SourceText> files, Diagnostics diagnostics) {
    Diagnostics problems = new Diagnostics();
    List<SourceText> sources = new ArrayList<>(document.sources());
    List<PatchOperation> operations = new ArrayList<>();
    for (SourceText file : files) {
      sources.add(file);
      DocumentReader.read(file, problems)
          .ifPresent(read -> operations.addAll(new OperationReader(problems).read(read)));
    }
    diagnostics.addAll(problems.sorted());
    try {
      return problems.hasErrors()
          ? Optional.empty()
          : Optional.of(new Document(sources, patched(document.root(), operations)));
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  private static DocumentNode patched(DocumentNode root, List<PatchOperation> operations) {
    DocumentNode node = root;
    for (PatchOperation operation : operations) {
      node = new Patch(operation).apply(node);
    }
    return node;
  }
}
