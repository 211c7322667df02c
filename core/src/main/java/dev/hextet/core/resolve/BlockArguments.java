package dev.hextet.core.resolve;

import dev.hextet.core.document.MappingNode.Entry;
import java.util.Set;
import java.util.TreeSet;

/** Checks the names in a block. */
final class BlockArguments {
  private BlockArguments() {}

  /**
   * Refuses every name that is not supported.
   *
   * @param complaint the begin of what is said of an unknown one
   * @param notYet those that Terraform has
   */
  static void check(
      JsonBlock block,
      String complaint,
      Set<String> supported,
      Set<String> notYet,
      ResolutionProblems report) {
    for (Entry entry : block.entries()) {
      if (notYet.contains(entry.name())) {
        report.notSupported(entry.key());
      } else if (!supported.contains(entry.name())) {
        report.unknown("UnknownAttribute", entry.key(), complaint, new TreeSet<>(supported));
      }
    }
  }
}
