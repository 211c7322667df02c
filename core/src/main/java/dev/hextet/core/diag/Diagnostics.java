package dev.hextet.core.diag;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Problems of a stage, collected so that all of them are reported at once. Confined to the stage
 * that fills it; readers use the sorted copy.
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

  /** Determines whether a resource has an error. */
  public boolean hasErrors(String address) {
    return faulty.contains(address);
  }

  /**
   * Returns the distinct diagnostics, sorted by place. Equal messages at one place about several
   * instances of a block are reduced to the first instance.
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
