package dev.hextet.core.schema;

import dev.hextet.core.value.Value;

/**
 * The values besides its own that a kind may read: attributes of the object that a sibling
 * attribute refers to.
 */
@FunctionalInterface
public interface KindContext {

  /** Nothing around: short forms that need a parent cannot be read. */
  KindContext NONE = (via, attribute) -> Value.NULL;

  /**
   * An attribute of a neighbour.
   *
   * @param via the sibling attribute whose value is the neighbour's id, for example {@code vpc_id}
   * @param attribute the neighbour's attribute, for example {@code ipv6_cidr_block}
   * @return the value, unknown if it is not known yet; null if the neighbour is not in the document
   *     or has no such value
   */
  Value neighbour(String via, String attribute);
}
