package dev.hextet.cli.workplace;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.option.DocumentFile;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.option.VariableSources;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.Document;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.ops.OpsFiles;
import dev.hextet.core.resolve.ConsoleDocument;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.VariableSource;
import dev.hextet.core.resource.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a document and the values of its variables. */
public final class DocumentLoader {
  private final Provider provider;
  private final Host host;

  public DocumentLoader(Provider provider, Host host) {
    this.provider = provider;
    this.host = host;
  }

  /**
   * Returns the desired state of a document.
   *
   * @throws DiagnosticException with all problems of the document
   */
  public Configuration load(Path file, VariableOptions variables) {
    return load(file, variables, new Resolver(provider)::resolve);
  }

  /** Returns the desired state of a document, whose variables may lack values. */
  public Configuration loadUnbound(Path file, VariableOptions variables) {
    return load(file, variables, new Resolver(provider)::check);
  }

  /** Returns the context of console expressions. The default document may be missing. */
  public ConsoleDocument loadInquiry(Path file, VariableOptions variables) {
    return load(file, DocumentFile.isUnnamed(file), variables, new Resolver(provider)::inquire);
  }

  private interface Resolving<T> {
    Optional<T> resolve(ModuleFiles root, DocumentInputs inputs, Diagnostics diagnostics);
  }

  private <T> T load(Path file, VariableOptions variables, Resolving<T> resolving) {
    DocumentFile.check(file);
    return load(file, false, variables, resolving);
  }

  private <T> T load(Path file, boolean empty, VariableOptions variables, Resolving<T> resolving) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceText> source =
        empty
            ? Optional.of(new SourceText(file.toString(), "resource: {}"))
            : InputFiles.read(file, false, diagnostics);
    Optional<ModuleFiles> root =
        source
            .flatMap(text -> DocumentReader.read(text, diagnostics))
            .flatMap(tree -> changed(tree, variables.opsFiles(), diagnostics))
            .map(ModuleFiles::root);
    List<VariableSource> sources = VariableSources.read(variables.arguments(), host, diagnostics);
    DocumentInputs inputs =
        new DocumentInputs(
            sources,
            variables.refusesUnused(),
            new FolderFiles(file, host.environment()),
            new LocalModules(file));
    if (diagnostics.hasErrors()) {
      // Values of variables may be in what cannot be read, and are not reported as missing.
      root.ifPresent(files -> new Resolver(provider).check(files, inputs, diagnostics));
      throw new DiagnosticException(diagnostics.sorted());
    }
    Optional<T> resolved = root.flatMap(files -> resolving.resolve(files, inputs, diagnostics));
    diagnostics.throwIfErrors();
    return resolved.orElseThrow(() -> new DiagnosticException(diagnostics.sorted()));
  }

  private Optional<Document> changed(
      Document document, List<String> opsFiles, Diagnostics diagnostics) {
    List<SourceText> files =
        opsFiles.stream()
            .flatMap(file -> InputFiles.read(file, host, false, diagnostics).stream())
            .toList();
    return files.isEmpty() ? Optional.of(document) : OpsFiles.apply(document, files, diagnostics);
  }
}
