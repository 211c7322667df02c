package dev.hextet.cli.workplace;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.module.DownloadedModules;
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
    RootDocument root = RootDocument.of(file);
    boolean empty = file.equals(FileNames.DOCUMENT) && !root.exists();
    return empty
        ? resolved(root, nothing(), new Diagnostics(), variables, new Resolver(provider)::inquire)
        : load(file, variables, new Resolver(provider)::inquire);
  }

  /** Returns a root module without blocks. */
  private static Optional<ModuleFiles> nothing() {
    SourceText empty = new SourceText(FileNames.YAML_DOCUMENT, "resource: {}");
    return DocumentReader.read(empty, new Diagnostics()).map(ModuleFiles::root);
  }

  private interface Resolving<T> {
    Optional<T> resolve(ModuleFiles root, DocumentInputs inputs, Diagnostics diagnostics);
  }

  private <T> T load(Path file, VariableOptions variables, Resolving<T> resolving) {
    RootDocument root = RootDocument.of(file);
    root.check();
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(root.unread());
    Optional<ModuleFiles> files =
        root.read(diagnostics).flatMap(read -> changed(read, variables.opsFiles(), diagnostics));
    return resolved(root, files, diagnostics, variables, resolving);
  }

  private <T> T resolved(
      RootDocument root,
      Optional<ModuleFiles> files,
      Diagnostics diagnostics,
      VariableOptions variables,
      Resolving<T> resolving) {
    List<VariableSource> sources =
        VariableSources.read(variables.arguments(root.variableFiles()), host, diagnostics);
    DocumentInputs inputs =
        new DocumentInputs(
            sources,
            variables.refusesUnused(),
            new FolderFiles(root.folder(), host.environment()),
            new LocalModules(
                root.folder(),
                new DownloadedModules(root.folder(), ModuleDownload.command(root.path()))));
    if (diagnostics.hasErrors()) {
      // Values of variables may be in what cannot be read, and are not reported as missing.
      files.ifPresent(read -> new Resolver(provider).check(read, inputs, diagnostics));
      throw new DiagnosticException(diagnostics.sorted());
    }
    Optional<T> resolved = files.flatMap(read -> resolving.resolve(read, inputs, diagnostics));
    diagnostics.throwIfErrors();
    return resolved.orElseThrow(() -> new DiagnosticException(diagnostics.sorted()));
  }

  private Optional<ModuleFiles> changed(
      ModuleFiles root, List<String> opsFiles, Diagnostics diagnostics) {
    if (opsFiles.isEmpty()) {
      return Optional.of(root);
    } else if (root.documents().size() > 1 || !root.overrides().isEmpty()) {
      diagnostics.add(CliDiagnostic.SEVERAL_DOCUMENTS.with().anywhere());
      return Optional.empty();
    }
    List<SourceText> files =
        opsFiles.stream()
            .flatMap(file -> InputFiles.read(file, host, false, diagnostics).stream())
            .toList();
    Document document = root.documents().get(0);
    return files.size() < opsFiles.size()
        ? Optional.empty()
        : OpsFiles.apply(document, files, diagnostics).map(ModuleFiles::root);
  }
}
