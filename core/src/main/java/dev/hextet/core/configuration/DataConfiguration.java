package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.DataSource;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A {@code data} block, or one instance of it.
 *
 * @param address its address
 * @param source the data source
 * @param content its content in the document
 * @param references its references to other blocks
 * @param after the blocks in its depends_on: while one of them has changes, it is not read
 * @param lifecycle its conditions
 * @param check name of the check that contains it, such as {@code check.web}; empty at the top
 *     level
 */
public record DataConfiguration(
    Address address,
    DataSource source,
    BlockContent content,
    BlockReferences references,
    Set<Address> after,
    Lifecycle lifecycle,
    String check)
    implements BlockConfiguration {

  public DataConfiguration {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(check, "check");
    after = Set.copyOf(after);
  }

  /** Determines whether a check contains it, so that its failure is a warning. */
  public boolean isScoped() {
    return !check.isEmpty();
  }

  /** Returns a copy that is read after further blocks. */
  public DataConfiguration after(Set<Address> blocks) {
    Set<Address> all = new TreeSet<>(after);
    all.addAll(blocks);
    return new DataConfiguration(address, source, content, references, all, lifecycle, check);
  }

  /**
   * Returns one instance of it.
   *
   * @param needs the instances and blocks that it needs
   */
  public DataConfiguration at(Address instance, SortedSet<Address> needs) {
    return new DataConfiguration(
        instance, source, content, references.withDependencies(needs), after, lifecycle, check);
  }
}
