package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.Document;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.module.ModuleSources;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.Provider;
import java.util.Optional;

/** Resolves documents to configurations. */
public final class Resolver {
  private final Provider provider;

  /**
   * @param provider the provider of the resource types that documents may have
   */
  public Resolver(Provider provider) {
    this.provider = provider;
  }

  /**
   * Resolves the documents of a root module.
   *
   * @param inputs the values of its variables, and the files beside it
   * @param diagnostics receives every problem, not only the first; its previous warnings become
   *     warnings of the configuration
   * @return empty if there are errors
   */
  public Optional<Configuration> resolve(
      ModuleFiles root, DocumentInputs inputs, Diagnostics diagnostics) {
    return context(root, inputs, true, diagnostics).map(ConsoleDocument::configuration);
  }

  /** Resolves a document that is the whole root module. */
  public Optional<Configuration> resolve(
      Document document, DocumentInputs inputs, Diagnostics diagnostics) {
    return resolve(ModuleFiles.root(document), inputs, diagnostics);
  }

  /** Resolves a root module for a check: a variable without a value is unknown. */
  public Optional<Configuration> check(
      ModuleFiles root, DocumentInputs inputs, Diagnostics diagnostics) {
    return inquire(root, inputs, diagnostics).map(ConsoleDocument::configuration);
  }

  /** Resolves a root module as {@link #check} does, for expressions that are not part of it. */
  public Optional<ConsoleDocument> inquire(
      ModuleFiles root, DocumentInputs inputs, Diagnostics diagnostics) {
    return context(root, inputs, false, diagnostics);
  }

  /**
   * Requests all modules that a root module calls, and those that they call, from {@code sources}.
   * Problems of documents are not reported.
   */
  public void visitModules(ModuleFiles root, ModuleSources sources) {
    ResolutionProblems unused = new ResolutionProblems(new Diagnostics());
    new DefinitionReader(provider, sources, unused).root(root);
  }

  private Optional<ConsoleDocument> context(
      ModuleFiles root, DocumentInputs inputs, boolean bound, Diagnostics diagnostics) {
    Resolution resolution =
        new Resolution(root, inputs, provider, new ResolutionProblems(diagnostics));
    ConsoleDocument context =
        new ConsoleDocument(resolution.resolve(bound), resolution::references);
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(context);
  }
}
