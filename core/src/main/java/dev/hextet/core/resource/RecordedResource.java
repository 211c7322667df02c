package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;
import java.util.Set;

/**
 * A resource that exists or existed.
 *
 * @param address its address
 * @param id its id in the cloud
 * @param attributes the recorded attributes; right after the creation, the planned ones
 * @param configured names of the attributes that a document set at the last apply or sets now
 * @param provider the provider configuration, such as {@code aws.west}
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

  /** Determines whether a document sets the attribute. */
  public boolean configures(Attribute<?> attribute) {
    return configured.contains(attribute.name());
  }
}
