package dev.hextet.core.schema;

import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.value.Value;

/**
 * The IPv6 block of a neighbour, of which a short form is a part.
 *
 * @param via the sibling attribute that points to the neighbour
 * @param attribute the neighbour's attribute that has the block
 */
record NeighbourBlock(String via, String attribute) {

  /** A part of a block: by arithmetic once the block is known, as an expression until then. */
  interface Part {

    /** The text of the part. */
    String of(Ipv6Cidr block);

    /** The expression that gives it. */
    String expression(String block);
  }

  /**
   * The part, unknown if the block is not known yet.
   *
   * @throws InvalidValue if there is no block, or no such part of it
   */
  Value part(String shortForm, Part part, KindContext around) {
    Value block = around.neighbour(via, attribute);
    Value plain = block.unmarked();
    if (plain.isNull()) {
      throw missing(shortForm);
    }
    String expression = part.expression(block.expression());
    Value value =
        plain
            .asText()
            .map(text -> known(shortForm, part, text))
            .orElseGet(() -> unknown(shortForm, part, expression, around));
    return block.isSensitive() ? Value.sensitive(value, expression) : value;
  }

  /** Of a block that is still to come the size can be known, and so whether the part fits. */
  private Value unknown(String shortForm, Part part, String expression, KindContext around) {
    int length = around.prefixLength(via, attribute);
    if (length >= 0) {
      Value unused = known(shortForm, part, "::/" + length);
    }
    return Value.unknown(expression);
  }

  private Value known(String shortForm, Part part, String block) {
    try {
      return Value.of(part.of(Ipv6Cidr.parse(block)));
    } catch (AddressException e) {
      throw new InvalidValue(
          "OutsideBlock",
          shortForm + " is not within its block",
          e.reason() + ". The block is " + attribute + " of what " + via + " points to.");
    }
  }

  private InvalidValue missing(String shortForm) {
    return new InvalidValue(
        "NoIpv6Block",
        shortForm + " has no IPv6 block to be a part of",
        "What "
            + via
            + " points to has no "
            + attribute
            + " in this document. Give it an IPv6 block, or write this in full.");
  }
}
