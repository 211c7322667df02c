package dev.hextet.cli;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Source;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.ops.OpsFiles;
import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.resolve.DocumentInputs;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.VariableSource;
import dev.hextet.core.resource.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a document and the values of its variables. */
final class DocumentLoader {
  private final Provider provider;
  private final Host host;

  DocumentLoader(Provider provider, Host host) {
    this.provider = provider;
    this.host = host;
  }

  /**
   * What a document wants.
   *
   * @throws DiagnosticException with all that is wrong with it
   */
  Configuration load(Path file, VariableOptions variables) {
    return load(file, variables, new Resolver(provider)::resolve);
  }

  /** The same where a variable without a value is no problem. */
  Configuration loadUnbound(Path file, VariableOptions variables) {
    return load(file, variables, new Resolver(provider)::check);
  }

  private interface Resolving {
    Optional<Configuration> resolve(
        Document document, DocumentInputs inputs, Diagnostics diagnostics);
  }

  private Configuration load(Path file, VariableOptions variables, Resolving resolving) {
    Diagnostics diagnostics = new Diagnostics();
    checkIsThere(file);
    Optional<Document> document =
        InputFiles.read(file, false, diagnostics)
            .flatMap(source -> DocumentReader.read(source, diagnostics))
            .flatMap(tree -> changed(tree, variables.opsFiles(), diagnostics));
    List<VariableSource> sources = VariableSources.read(variables.arguments(), host, diagnostics);
    DocumentInputs inputs =
        new DocumentInputs(sources, variables.refusesUnused(), new FolderFiles(file));
    Optional<Configuration> configuration =
        document.flatMap(tree -> resolving.resolve(tree, inputs, diagnostics));
    diagnostics.throwIfErrors();
    return configuration.orElseThrow(() -> new DiagnosticException(diagnostics.sorted()));
  }

  private Optional<Document> changed(
      Document document, List<String> opsFiles, Diagnostics diagnostics) {
    List<Source> files =
        opsFiles.stream()
            .flatMap(file -> InputFiles.read(file, host, false, diagnostics).stream())
            .toList();
    return files.isEmpty() ? Optional.of(document) : OpsFiles.apply(document, files, diagnostics);
  }

  private static void checkIsThere(Path file) {
    if (file.equals(FileNames.DOCUMENT) && Files.notExists(file)) {
      throw new DiagnosticException(
          Diagnostic.error(
              "NoDocument",
              "there is no " + file + " in this folder",
              "Name the document: hextet plan stack.yml",
              null));
    }
  }
}
