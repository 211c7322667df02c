package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Change;
import dev.hextet.core.resource.Operation;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which replacements make the new one before the old one goes: those that say so, those whose type
 * needs it, and, as in Terraform, everything replaced that such a one depends on.
 */
final class CreateFirst {
  private final SortedMap<Address, Proposal> proposals;
  private final Dependencies dependencies;
  private final SortedSet<Address> addresses = new TreeSet<>();

  CreateFirst(SortedMap<Address, Proposal> proposals, Dependencies dependencies) {
    this.proposals = proposals;
    this.dependencies = dependencies;
  }

  SortedSet<Address> addresses() {
    for (Proposal proposal : proposals.values()) {
      if (proposal.replace() && wants(proposal)) {
        spread(proposal.address());
      }
    }
    return addresses;
  }

  private static boolean wants(Proposal proposal) {
    Change change =
        new Change(
            proposal.address(),
            Operation.UPDATE,
            proposal.before(),
            proposal.after(),
            proposal.changed());
    return proposal.wanted().lifecycle().createBeforeDestroy()
        || proposal.wanted().type().createsBeforeDestroy(change);
  }

  private void spread(Address address) {
    Proposal proposal = proposals.get(address);
    if (proposal != null && proposal.replace() && !addresses.add(address)) {
      return;
    }
    dependencies.of(address).stream()
        .filter(needed -> proposals.containsKey(needed))
        .forEach(this::spread);
  }
}
