package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which replacements make the new one before the old one goes: those that say so, those whose type
 * needs it, and, as in Terraform, all that such a one depends on. It spreads from what stays or is
 * changed in place as well, since that would else stand without what it depends on for a while.
 */
final class CreateFirst {
  private final SortedMap<Address, Proposal> proposals;
  private final Dependencies dependencies;

  CreateFirst(SortedMap<Address, Proposal> proposals, Dependencies dependencies) {
    this.proposals = proposals;
    this.dependencies = dependencies;
  }

  SortedSet<Address> addresses() {
    SortedSet<Address> addresses = new TreeSet<>();
    Set<Address> seen = new HashSet<>();
    Deque<Address> open = new ArrayDeque<>();
    proposals.values().stream()
        .filter(CreateFirst::wants)
        .forEach(proposal -> open.add(proposal.address()));
    while (!open.isEmpty()) {
      Address next = open.remove();
      Proposal proposal = proposals.get(next);
      if (proposal != null && seen.add(next)) {
        open.addAll(dependencies.needed(next));
        if (proposal.replace()) {
          addresses.add(next);
        }
      }
    }
    return addresses;
  }

  private static boolean wants(Proposal proposal) {
    return proposal.wanted().lifecycle().createBeforeDestroy()
        || proposal.replace() && proposal.wanted().type().createsBeforeDestroy(update(proposal));
  }

  private static Change update(Proposal proposal) {
    return new Change(
        proposal.address(),
        Operation.UPDATE,
        proposal.before(),
        proposal.after(),
        proposal.changed(),
        proposal.site());
  }
}
