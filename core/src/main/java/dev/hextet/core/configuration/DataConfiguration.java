package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.DataSource;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/**
 * A {@code data} block, or one instance of it.
 *
 * @param address its address
 * @param source the data source
 * @param content its content in the document
 * @param references its references to other blocks
 * @param after the blocks in its depends_on: while one of them has changes, it is not read
 * @param lifecycle its conditions
 */
public record DataConfiguration(
    Address address,
    DataSource source,
    BlockContent content,
    BlockReferences references,
    Set<Address> after,
    Lifecycle lifecycle)
    implements BlockConfiguration {

  public DataConfiguration {
    Objects.requireNonNull(address, "address");
    after = Set.copyOf(after);
  }

  /**
   * Returns one instance of it.
   *
   * @param needs the instances and blocks that it needs
   */
  public DataConfiguration at(Address instance, SortedSet<Address> needs) {
    return new DataConfiguration(
        instance, source, content, references.withDependencies(needs), after, lifecycle);
  }
}
