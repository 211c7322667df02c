package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.ordering.PlannedDependencies;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.ResourceChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replacements that are created before the old resource is destroyed: those with the setting, those
 * whose type requires it, and, as in Terraform, all their dependencies. The property also passes
 * through unchanged and updated resources, which would otherwise lack a dependency for a while.
 */
final class CreateFirst {
  private final SortedMap<Address, Proposal> proposals;
  private final PlannedDependencies dependencies;

  CreateFirst(SortedMap<Address, Proposal> proposals, PlannedDependencies dependencies) {
    this.proposals = proposals;
    this.dependencies = dependencies;
  }

  /** The replacements, each with the resource that it follows from, which may be itself. */
  SortedMap<Address, Address> causes() {
    SortedMap<Address, Address> causes = new TreeMap<>();
    Map<Address, Address> seen = new HashMap<>();
    Deque<Address> open = new ArrayDeque<>();
    for (Proposal proposal : proposals.values()) {
      if (wants(proposal)) {
        seen.put(proposal.address(), proposal.address());
        open.add(proposal.address());
      }
    }
    while (!open.isEmpty()) {
      Address next = open.remove();
      Address cause = seen.getOrDefault(next, next);
      for (Address needed : dependencies.needed(next)) {
        if (seen.putIfAbsent(needed, cause) == null) {
          open.add(needed);
        }
      }
      Proposal proposal = proposals.get(next);
      if (proposal != null && proposal.replace()) {
        causes.put(next, cause);
      }
    }
    return causes;
  }

  private static boolean wants(Proposal proposal) {
    return proposal.wanted().lifecycle().createBeforeDestroy()
        || proposal.replace() && proposal.wanted().type().createsBeforeDestroy(update(proposal));
  }

  private static ResourceChange update(Proposal proposal) {
    return new ResourceChange(
        proposal.address(),
        ChangeOperation.UPDATE,
        proposal.before(),
        proposal.after(),
        proposal.changed(),
        proposal.placement());
  }
}
