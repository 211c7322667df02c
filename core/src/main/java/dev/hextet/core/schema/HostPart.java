package dev.hextet.core.schema;

import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A host of a block by the last 64 bits of its address: {@code ::4}. */
record HostPart(BigInteger number) implements NeighbourBlock.Part {

  static Optional<NeighbourBlock.Part> read(String text) {
    return Ipv6Address.tryParse(text)
        .filter(address -> address.high() == 0)
        .map(address -> new HostPart(address.toBigInteger()));
  }

  @Override
  public String of(Ipv6Cidr block) {
    return block.host(number).toString();
  }

  @Override
  public Value of(Value block) {
    return Terms.apply("cidrhost", block, Value.of(new BigDecimal(number)));
  }
}
