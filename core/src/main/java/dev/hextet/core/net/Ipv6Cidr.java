package dev.hextet.core.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A block of IPv6 addresses. No bit after the prefix is set.
 *
 * @param first the lowest address
 * @param prefixLength from 0 to 128
 */
public record Ipv6Cidr(Ipv6Address first, int prefixLength) implements Cidr {
  private static final String WHAT = "an IPv6 block";

  public Ipv6Cidr {
    AddressArithmetic.check(prefixLength, Ipv6Address.WIDTH);
    if (!first.masked(prefixLength).equals(first)) {
      throw AddressException.hostBits(
          WHAT, first + "/" + prefixLength, first.masked(prefixLength) + "/" + prefixLength);
    }
  }

  /** The block of that size that the address is in. */
  public static Ipv6Cidr around(Ipv6Address address, int prefixLength) {
    AddressArithmetic.check(prefixLength, Ipv6Address.WIDTH);
    return new Ipv6Cidr(address.masked(prefixLength), prefixLength);
  }

  /**
   * Reads an address, a slash, and a prefix length.
   *
   * @throws AddressException with a message for users; where host bits are set, with the block
   */
  public static Ipv6Cidr parse(String text) {
    int length = AddressArithmetic.prefixLength(WHAT, text, Ipv6Address.WIDTH);
    Ipv6Address address;
    try {
      address = Ipv6Address.parse(text.substring(0, text.indexOf('/')));
    } catch (AddressException notAnAddress) {
      throw AddressException.notA(WHAT, text, notAnAddress.reason());
    }
    Ipv6Cidr block = around(address, length);
    if (!block.first.equals(address)) {
      throw AddressException.hostBits(WHAT, text, block.toString());
    }
    return block;
  }

  /** The block, or nothing if the text is none. */
  public static Optional<Ipv6Cidr> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AddressException notABlock) {
      return Optional.empty();
    }
  }

  @Override
  public Ipv6Address last() {
    return host(BigInteger.ONE.negate());
  }

  @Override
  public boolean contains(IpAddress address) {
    return address instanceof Ipv6Address a && a.masked(prefixLength).equals(first);
  }

  @Override
  public Ipv6Cidr subnet(int newBits, BigInteger number) {
    BigInteger start = AddressArithmetic.subnet(this, newBits, number);
    return new Ipv6Cidr(Ipv6Address.of(start), prefixLength + newBits);
  }

  @Override
  public Ipv6Address host(BigInteger number) {
    return Ipv6Address.of(AddressArithmetic.host(this, number));
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return first + "/" + prefixLength;
  }
}
