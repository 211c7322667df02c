package dev.hextet.core.diag;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems that a stage finds, collected so that all of them are told at once. Confined to the
 * stage that fills it; readers take the sorted copy.
 */
public final class Diagnostics {
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private final Set<String> faulty = new HashSet<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
    if (diagnostic.isError() && diagnostic.address() != null) {
      faulty.add(diagnostic.address());
    }
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Whether anything found about a resource is an error. */
  public boolean hasErrors(String address) {
    return faulty.contains(address);
  }

  /**
   * All of them, each once, sorted by place. What is said of one place about several instances of a
   * block in the same words is said about the first of them.
   */
  public List<Diagnostic> sorted() {
    Set<Diagnostic> said = new HashSet<>();
    return found.stream()
        .sorted()
        .filter(diagnostic -> diagnostic.where() == null || said.add(diagnostic.about(null)))
        .toList();
  }

  /** Ends the stage here if anything found is an error. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new DiagnosticException(sorted());
    }
  }
}
