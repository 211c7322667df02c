package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.Document;
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
    Diagnostics found = new Diagnostics();
    Configuration configuration =
        new Resolution(document, provider, new Report(found)).resolve(inputs);
    diagnostics.addAll(found.sorted());
    return found.hasErrors() ? Optional.empty() : Optional.of(configuration);
  }
}
