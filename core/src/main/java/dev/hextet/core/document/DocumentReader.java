package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML 1.2; strict JSON, where the source's name ends in {@code .json}; and HCL's native
 * syntax, where it ends in {@code .tf} or {@code .tfvars}. Anchors, aliases and merge keys are
 * resolved. Plain values follow YAML 1.2's JSON schema, so {@code no}, {@code 0777} and {@code
 * 12:30:45} are strings.
 */
public final class DocumentReader {
  /** Maximum nesting depth of values. */
  public static final int MAX_DEPTH = 100;

  private DocumentReader() {}

  /**
   * Reads a text.
   *
   * @return the tree, or empty if the text has none; problems that leave a tree, such as a
   *     duplicate key, are added to the diagnostics
   */
  public static Optional<Document> read(SourceText source, Diagnostics diagnostics) {
    Optional<Diagnostic> unreadable = TextCheck.problem(source);
    if (unreadable.isPresent()) {
      diagnostics.add(unreadable.get());
      return Optional.empty();
    }
    if (Notation.of(source).isNative()) {
      return NativeTreeBuilder.read(source, diagnostics);
    }
    try {
      return new RecoveringReader(source, diagnostics).document();
    } catch (DiagnosticException e) {
      diagnostics.addAll(e.diagnostics());
      return Optional.empty();
    }
  }

  /**
   * Reads a file of variables: one map. An empty file has none.
   *
   * @param source its text; secret, so that it is never quoted
   */
  public static Optional<MappingNode> readVariables(SourceText source, Diagnostics diagnostics) {
    DocumentNode root = read(source, diagnostics).map(Document::root).orElse(null);
    if (root == null || root instanceof MappingNode) {
      return Optional.ofNullable((MappingNode) root);
    }
    if (root.isNull()) {
      return Optional.of(new MappingNode(root.range(), Map.of()));
    }
    diagnostics.add(DocumentDiagnostic.NOT_A_MAP.with(root.what()).at(root.range()));
    return Optional.empty();
  }

  /** Reads one value, as it is given on a command line or in the environment. */
  public static Optional<DocumentNode> readValue(SourceText source, Diagnostics diagnostics) {
    return read(source, diagnostics).map(Document::root);
  }
}
