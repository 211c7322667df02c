package dev.hextet.core.resource;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Objects;
import java.util.Set;

/**
 * One change of one resource, from which its type derives the calls.
 *
 * @param address the resource
 * @param operation the operation; a replacement is two changes
 * @param before the live attributes; empty for a creation
 * @param after the desired attributes, some of them unknown; empty for a deletion
 * @param changed the names of the attributes whose values differ
 * @param placement the placement of the resource
 */
public record ResourceChange(
    Address address,
    ChangeOperation operation,
    Attributes before,
    Attributes after,
    Set<String> changed,
    ProviderPlacement placement) {

  public ResourceChange {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(placement, "placement");
    changed = Set.copyOf(changed);
  }

  public boolean changes(Attribute<?> attribute) {
    return changed.contains(attribute.name());
  }

  /**
   * Returns the value that the call sets; a null value if the cloud chooses it. Until then, the
   * choice is unknown under the attribute's own reference: {@code aws_instance.web.private_ip}.
   */
  public Value requested(Attribute<?> attribute) {
    return requested(after.value(attribute), attribute.name());
  }

  /** The same of a member of an attribute that is a block. */
  public Value requested(Attribute<?> block, Attribute<?> member) {
    return after.value(block).unmarked() instanceof Value.MapOf map
        ? requested(map.get(member.name()), block.name(), member.name())
        : Value.NULL;
  }

  private Value requested(Value value, String... path) {
    return value.equals(Terms.unknown(Reference.to(address, path))) ? Value.NULL : value;
  }
}
