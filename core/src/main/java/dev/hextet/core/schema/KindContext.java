package dev.hextet.core.schema;

import dev.hextet.core.value.Value;

/** What a kind may see besides the value: the thing that a sibling attribute points to. */
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
