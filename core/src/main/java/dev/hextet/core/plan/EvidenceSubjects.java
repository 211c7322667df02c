package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Selection of the resources of which the cloud has evidence: the subjects of a probe, or the
 * nearest ones that they depend on. An Elastic IP address has no evidence, and its instance has.
 *
 * @param resources all resources
 * @param hasEvidence determines whether the cloud has evidence of a resource
 * @param dependencies the dependencies of a resource
 */
public record EvidenceSubjects(
    Collection<Address> resources,
    Predicate<Address> hasEvidence,
    Function<Address, ? extends Set<Address>> dependencies) {

  /** Returns the resources with evidence, sorted by address. */
  public NavigableSet<Address> of(PlannedProbe probe) {
    NavigableSet<Address> found = new TreeSet<>();
    Set<Address> seen = new HashSet<>();
    Deque<Address> open = new ArrayDeque<>(probe.subjects());
    while (!open.isEmpty()) {
      Address subject = open.remove();
      for (Address resource : resources) {
        boolean isNew = isMeant(resource, subject) && seen.add(resource);
        if (isNew && hasEvidence.test(resource)) {
          found.add(resource);
        } else if (isNew) {
          open.addAll(dependencies.apply(resource));
        }
      }
    }
    return found;
  }

  /** Determines whether a resource is a subject, or an instance of a block that is one. */
  private static boolean isMeant(Address resource, Address subject) {
    boolean isSame = resource.equals(subject) || resource.whole().equals(subject);
    return isSame && !resource.isDeposed();
  }
}
