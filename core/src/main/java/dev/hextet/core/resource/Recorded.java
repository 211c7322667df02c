package dev.hextet.core.resource;

import dev.hextet.core.schema.Attributes;
import java.util.Objects;

/**
 * A resource that is known to exist, or to have existed.
 *
 * @param address its address
 * @param id its id in the cloud
 * @param attributes what was recorded of it
 */
public record Recorded(Address address, String id, Attributes attributes) {
  public Recorded {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(attributes, "attributes");
  }
}
