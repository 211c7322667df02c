package dev.hextet.core.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems that a stage finds, collected so that all of them are told at once. Confined to the
 * stage that fills it; readers take the sorted copy.
 */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Whether anything found about a resource is an error. */
  public boolean hasErrors(String address) {
    return found.stream().anyMatch(d -> d.isError() && address.equals(d.address()));
  }

  /** All of them, each once, sorted by place. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(null);
    return List.copyOf(all);
  }

  /** Ends the stage here if anything found is an error. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new DiagnosticException(sorted());
    }
  }
}
