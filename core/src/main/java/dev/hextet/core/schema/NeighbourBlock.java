package dev.hextet.core.schema;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.value.Value;
import java.util.Optional;

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

    /** Returns the part of a block, unknown or sensitive as the block is. */
    Value of(Value block);
  }

  /**
   * Returns the subnet or host; unknown if the block is unknown.
   *
   * @throws InvalidValue if the block does not exist or has no such part
   */
  Value part(String shortForm, Part part, KindContext around) {
    Value block = around.neighbour(via, attribute);
    Value plain = block.unmarked();
    if (plain.isNull()) {
      throw missing(shortForm);
    }
    Optional<Value> known =
        plain.asText().or(() -> ofSameLength(plain)).map(text -> known(shortForm, part, text));
    return known.filter(value -> block instanceof Value.Text).orElseGet(() -> part.of(block));
  }

  /** Returns a block of the length of one that is not known yet, which the part must fit. */
  private static Optional<String> ofSameLength(Value block) {
    return block instanceof Value.Unknown unknown
            && unknown.block() != null
            && unknown.block().prefixLength() >= 0
        ? Optional.of("::/" + unknown.block().prefixLength())
        : Optional.empty();
  }

  private Value known(String shortForm, Part part, String block) {
    try {
      return Value.of(part.of(Ipv6Cidr.parse(block)));
    } catch (AddressException e) {
      throw new InvalidValue(
          ValueDiagnostic.OUTSIDE_BLOCK.with(shortForm, e.reason(), attribute, via));
    }
  }

  private InvalidValue missing(String shortForm) {
    return new InvalidValue(ValueDiagnostic.NO_IPV6_BLOCK.with(shortForm, via, attribute));
  }
}
