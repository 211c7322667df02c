package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ResourceType;
import java.util.Objects;
import java.util.SortedSet;

/**
 * A {@code resource} block, or one instance of it.
 *
 * @param address its address
 * @param type its type
 * @param content its content in the document
 * @param references its references to other blocks
 * @param lifecycle its lifecycle block
 * @param timeouts its timeouts block
 */
public record ResourceConfiguration(
    Address address,
    ResourceType type,
    BlockContent content,
    BlockReferences references,
    Lifecycle lifecycle,
    OperationTimeouts timeouts)
    implements BlockConfiguration {

  public ResourceConfiguration {
    Objects.requireNonNull(address, "address");
  }

  /**
   * Returns one instance of it.
   *
   * @param needs the instances and blocks that it needs
   */
  public ResourceConfiguration at(Address instance, SortedSet<Address> needs) {
    return new ResourceConfiguration(
        instance, type, content, references.withDependencies(needs), lifecycle, timeouts);
  }

  /** Returns a copy with another lifecycle block. */
  public ResourceConfiguration withLifecycle(Lifecycle changed) {
    return new ResourceConfiguration(address, type, content, references, changed, timeouts);
  }
}
