package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;

/**
 * A resource as it is wanted: what the document says, completed with what is known of the rest.
 *
 * @param address its address
 * @param attributes the wanted values, unknown where they are not known yet
 * @param site where it is to be
 */
public record DesiredResource(Address address, Attributes attributes, ProviderPlacement site) {
  public DesiredResource {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(attributes, "attributes");
    Objects.requireNonNull(site, "site");
  }
}
