package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;
import java.util.Set;

/**
 * A resource that is known to exist, or to have existed.
 *
 * @param address its address
 * @param id its id in the cloud
 * @param attributes what was recorded of it; right after it was made, what was planned
 * @param configured names of the attributes that a document sets, then or now
 * @param provider the provider configuration that it is reached with, such as {@code aws.west}
 */
public record RecordedResource(
    Address address, String id, Attributes attributes, Set<String> configured, String provider) {
  public RecordedResource {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(attributes, "attributes");
    configured = Set.copyOf(configured);
    Objects.requireNonNull(provider, "provider");
  }

  /** Whether a document sets the attribute. */
  public boolean configures(Attribute<?> attribute) {
    return configured.contains(attribute.name());
  }
}
