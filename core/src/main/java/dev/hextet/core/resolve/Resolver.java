package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.document.Document;
import dev.hextet.core.resource.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    return inquiry(document, inputs, diagnostics, problem -> true).map(Inquiry::configuration);
  }

  /** The same to check a document only: a variable without a value is unknown, and no problem. */
  public Optional<Configuration> check(
      Document document, DocumentInputs inputs, Diagnostics diagnostics) {
    return inquire(document, inputs, diagnostics).map(Inquiry::configuration);
  }

  /** The same as {@link #check}, for expressions that are not in the document. */
  public Optional<Inquiry> inquire(
      Document document, DocumentInputs inputs, Diagnostics diagnostics) {
    return inquiry(
        document, inputs, diagnostics, problem -> !problem.code().equals(VariableUse.MISSING));
  }

  private Optional<Inquiry> inquiry(
      Document document,
      DocumentInputs inputs,
      Diagnostics diagnostics,
      Predicate<Diagnostic> counted) {
    Diagnostics found = new Diagnostics();
    Resolution resolution = new Resolution(document, provider, new Report(found));
    Inquiry inquiry = new Inquiry(resolution.resolve(inputs), resolution::references);
    List<Diagnostic> problems = found.sorted().stream().filter(counted).toList();
    diagnostics.addAll(problems);
    return problems.stream().anyMatch(Diagnostic::isError)
        ? Optional.empty()
        : Optional.of(inquiry);
  }
}
