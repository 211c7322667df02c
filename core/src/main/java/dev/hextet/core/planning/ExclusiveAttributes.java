package dev.hextet.core.planning;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import java.util.List;
import java.util.Set;

/** Checks that of attributes that exclude one another at most one is set. */
final class ExclusiveAttributes {
  private ExclusiveAttributes() {}

  static void check(Proposal proposal, FindingSink findings) {
    for (Set<String> exclusive : proposal.wanted().type().exclusive()) {
      List<String> set =
          exclusive.stream().filter(name -> proposal.configured().contains(name)).sorted().toList();
      if (set.size() > 1) {
        Attribute<?> second = proposal.wanted().type().schema().attribute(set.get(1)).orElseThrow();
        findings.add(second, ValueDiagnostic.EXCLUSIVE_ATTRIBUTES.with(String.join(" and ", set)));
      }
    }
  }
}
