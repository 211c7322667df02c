package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import java.util.Set;

/** Checks the names in a block. */
public final class BlockArguments {
  private BlockArguments() {}

  /**
   * Rejects every name that is not supported.
   *
   * @param kind type of the block: {@code variable}
   * @param notYet names that Terraform supports
   */
  public static void check(
      JsonBlock block,
      String kind,
      Set<String> supported,
      Set<String> notYet,
      ResolutionProblems report) {
    for (Entry entry : block.entries()) {
      if (notYet.contains(entry.name())) {
        report.notSupported(entry.key());
      } else if (!supported.contains(entry.name())) {
        report.add(
            entry.key().range(),
            ResolveDiagnostic.UNKNOWN_ARGUMENT.with(
                kind, entry.name(), Suggestion.hint(entry.name(), supported)));
      }
    }
  }
}
