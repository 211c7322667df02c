package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;

/**
 * A resource of the desired state, completed with the known values of other resources.
 *
 * @param address its address
 * @param attributes the desired values; some may be unknown
 * @param placement its placement
 */
public record DesiredResource(Address address, Attributes attributes, ProviderPlacement placement) {
  public DesiredResource {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(attributes, "attributes");
    Objects.requireNonNull(placement, "placement");
  }
}
