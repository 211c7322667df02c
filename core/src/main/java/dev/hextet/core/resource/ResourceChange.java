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
 * One change of one resource, from which its type decides the calls.
 *
 * @param address the resource
 * @param operation what is done; a replacement is two changes
 * @param before the live attributes; empty for a creation
 * @param after the wanted attributes, with values that are not known yet; empty for a deletion
 * @param changed the names of the attributes whose values differ
 * @param site where the resource is, or is to be
 */
public record ResourceChange(
    Address address,
    ChangeOperation operation,
    Attributes before,
    Attributes after,
    Set<String> changed,
    ProviderPlacement site) {

  public ResourceChange {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(site, "site");
    changed = Set.copyOf(changed);
  }

  public boolean changes(Attribute<?> attribute) {
    return changed.contains(attribute.name());
  }

  /**
   * The wanted value that the cloud is asked for; null as a value where the choice is the cloud's.
   * Its choice is unknown until then under the attribute's own expression: {@code
   * aws_instance.web.private_ip}.
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
