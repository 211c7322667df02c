package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.module.ModuleRequest;
import dev.hextet.core.resolve.module.ModuleSources;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.VariableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Modules in memory: one document for each folder. */
public final class ModuleFolders implements ModuleSources {
  private final Map<String, String> documents = new TreeMap<>();

  /** Adds the document of a folder; {@code .} is the root module. */
  public ModuleFolders with(String folder, String document) {
    documents.put(folder, document);
    return this;
  }

  @Override
  public Optional<ModuleFiles> find(ModuleRequest request, Diagnostics diagnostics) {
    Path path = Path.of(request.folder()).resolve(request.source()).normalize();
    String folder = path.toString().isEmpty() ? "." : path.toString();
    if (!documents.containsKey(folder)) {
      diagnostics.add(
          ModuleDiagnostic.NOT_FOUND.with(request.call(), "No " + folder).at(request.where()));
      return Optional.empty();
    }
    return read(folder, diagnostics);
  }

  private Optional<ModuleFiles> read(String folder, Diagnostics diagnostics) {
    String name = folder.equals(".") ? "t.yml" : folder + "/t.yml";
    return DocumentReader.read(new SourceText(name, documents.get(folder)), diagnostics)
        .map(document -> new ModuleFiles(folder, List.of(document)));
  }

  /** Returns the inputs of the root module, which can call the other folders. */
  public DocumentInputs inputs(VariableSource... sources) {
    return new DocumentInputs(List.of(sources), false, DocumentFiles.NONE, this);
  }

  /** Returns the root module. */
  public ModuleFiles root() {
    return read(".", new Diagnostics()).orElseThrow();
  }

  /** Resolves the root module; empty if there are errors. */
  Optional<Configuration> resolve(Diagnostics diagnostics) {
    return new Resolver(new TestProvider()).resolve(root(), inputs(), diagnostics);
  }

  /** Returns the configuration of modules without problems. */
  Configuration configuration() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Configuration> configuration = resolve(diagnostics);
    diagnostics.throwIfErrors();
    return configuration.orElseThrow();
  }

  /** Returns the texts of all problems. */
  List<String> problems() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Configuration> unused = resolve(diagnostics);
    return diagnostics.sorted().stream()
        .map(problem -> DiagnosticFormat.headline(problem) + " " + problem.detail())
        .toList();
  }
}
