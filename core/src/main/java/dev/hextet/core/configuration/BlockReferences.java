package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * References of a block to other blocks.
 *
 * @param dependencies the blocks in its expressions and its depends_on; for an instance, the
 *     instances that it references
 * @param byInstance those of them of which it uses only single instances, each by a key
 */
public record BlockReferences(SortedSet<Address> dependencies, Set<Address> byInstance) {
  public BlockReferences {
    dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
    byInstance = Set.copyOf(byInstance);
  }

  /** Returns a copy with other dependencies. */
  public BlockReferences withDependencies(SortedSet<Address> changed) {
    return new BlockReferences(changed, byInstance);
  }
}
