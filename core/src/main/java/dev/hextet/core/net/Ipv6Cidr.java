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
  private static final CidrFamily<Ipv6Address, Ipv6Cidr> FAMILY =
      new CidrFamily<>(
          "an IPv6 block",
          Ipv6Address.WIDTH,
          Ipv6Address::parse,
          Ipv6Address::masked,
          Ipv6Cidr::new);

  public Ipv6Cidr {
    FAMILY.check(first, prefixLength);
  }

  /** Returns the block of a size that contains an address. */
  public static Ipv6Cidr around(Ipv6Address address, int prefixLength) {
    return FAMILY.around(address, prefixLength);
  }

  /**
   * Parses an address, a slash, and a prefix length.
   *
   * @throws AddressException with a message for users; if host bits are set, with the block
   */
  public static Ipv6Cidr parse(String text) {
    return FAMILY.parse(text);
  }

  /** Returns the block of a text; empty if the text is not an IPv6 block. */
  public static Optional<Ipv6Cidr> tryParse(String text) {
    return FAMILY.tryParse(text);
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
