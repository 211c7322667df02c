package dev.hextet.core.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A block of IPv4 addresses. No bit after the prefix is set.
 *
 * @param first the lowest address
 * @param prefixLength from 0 to 32
 */
public record Ipv4Cidr(Ipv4Address first, int prefixLength) implements Cidr {
  private static final CidrFamily<Ipv4Address, Ipv4Cidr> FAMILY =
      new CidrFamily<>(
          "an IPv4 block",
          Ipv4Address.WIDTH,
          Ipv4Address::parse,
          Ipv4Address::masked,
          Ipv4Cidr::new);

  public Ipv4Cidr {
    FAMILY.check(first, prefixLength);
  }

  /** Returns the block of a size that contains an address. */
  public static Ipv4Cidr around(Ipv4Address address, int prefixLength) {
    return FAMILY.around(address, prefixLength);
  }

  /**
   * Parses an address, a slash, and a prefix length.
   *
   * @throws AddressException with a message for users; if host bits are set, with the block
   */
  public static Ipv4Cidr parse(String text) {
    return FAMILY.parse(text);
  }

  /** Returns the block of a text; empty if the text is not an IPv4 block. */
  public static Optional<Ipv4Cidr> tryParse(String text) {
    return FAMILY.tryParse(text);
  }

  @Override
  public Ipv4Address last() {
    return host(BigInteger.ONE.negate());
  }

  @Override
  public boolean contains(IpAddress address) {
    return address instanceof Ipv4Address a && a.masked(prefixLength).equals(first);
  }

  @Override
  public Ipv4Cidr subnet(int newBits, BigInteger number) {
    BigInteger start = AddressArithmetic.subnet(this, newBits, number);
    return new Ipv4Cidr(Ipv4Address.of(start), prefixLength + newBits);
  }

  @Override
  public Ipv4Address host(BigInteger number) {
    return Ipv4Address.of(AddressArithmetic.host(this, number));
  }

  /** The mask as an address: 255.255.0.0 for a /16. */
  public Ipv4Address netmask() {
    return new Ipv4Address(Ipv4Address.mask(prefixLength));
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return first + "/" + prefixLength;
  }
}
