package dev.hextet.core.resource;

import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import java.util.Objects;
import java.util.Set;

/**
 * One change of one resource, from which its type decides the calls.
 *
 * @param address the resource
 * @param operation what is done; a replacement is two changes
 * @param before the live attributes; empty for a creation
 * @param after the wanted attributes, with values that are not known yet; empty for a deletion
 * @param changed the names of the attributes whose values differ
 */
public record Change(
    Address address,
    Operation operation,
    Attributes before,
    Attributes after,
    Set<String> changed) {

  public Change {
    Objects.requireNonNull(address, "address");
    changed = Set.copyOf(changed);
  }

  public boolean changes(Attribute<?> attribute) {
    return changed.contains(attribute.name());
  }
}
