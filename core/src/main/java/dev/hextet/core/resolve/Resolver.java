package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.Document;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.Provider;
import java.util.Optional;

/** Makes a configuration of a document. */
public final class Resolver {
  private final Provider provider;

  /**
   * @param provider the one whose resource types documents may have
   */
  public Resolver(Provider provider) {
    this.provider = provider;
  }

  /**
   * Resolves a document.
   *
   * @param inputs the values of its variables, and the files beside it
   * @param diagnostics gets every problem, not just the first
   * @return nothing if there are errors
   */
  public Optional<Configuration> resolve(
      Document document, DocumentInputs inputs, Diagnostics diagnostics) {
    return inquiry(document, inputs, true, diagnostics).map(ConsoleDocument::configuration);
  }

  /** The same to check a document only: a variable without a value is unknown, and no problem. */
  public Optional<Configuration> check(
      Document document, DocumentInputs inputs, Diagnostics diagnostics) {
    return inquire(document, inputs, diagnostics).map(ConsoleDocument::configuration);
  }

  /** The same as {@link #check}, for expressions that are not in the document. */
  public Optional<ConsoleDocument> inquire(
      Document document, DocumentInputs inputs, Diagnostics diagnostics) {
    return inquiry(document, inputs, false, diagnostics);
  }

  private Optional<ConsoleDocument> inquiry(
      Document document, DocumentInputs inputs, boolean bound, Diagnostics diagnostics) {
    Diagnostics problems = new Diagnostics();
    Resolution resolution = new Resolution(document, provider, new ResolutionProblems(problems));
    ConsoleDocument inquiry =
        new ConsoleDocument(resolution.resolve(inputs, bound), resolution::references);
    diagnostics.addAll(problems.sorted());
    return problems.hasErrors() ? Optional.empty() : Optional.of(inquiry);
  }
}
