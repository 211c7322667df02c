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
  private static final String WHAT = "an IPv4 block";

  public Ipv4Cidr {
    AddressArithmetic.check(prefixLength, Ipv4Address.WIDTH);
    if (!first.masked(prefixLength).equals(first)) {
      throw AddressException.hostBits(
          WHAT, first + "/" + prefixLength, first.masked(prefixLength) + "/" + prefixLength);
    }
  }

  /** The block of that size that the address is in. */
  public static Ipv4Cidr around(Ipv4Address address, int prefixLength) {
    AddressArithmetic.check(prefixLength, Ipv4Address.WIDTH);
    return new Ipv4Cidr(address.masked(prefixLength), prefixLength);
  }

  /**
   * Reads an address, a slash, and a prefix length.
   *
   * @throws AddressException with a message for users; where host bits are set, with the block
   */
  public static Ipv4Cidr parse(String text) {
    int length = AddressArithmetic.prefixLength(WHAT, text, Ipv4Address.WIDTH);
    Ipv4Address address;
    try {
      address = Ipv4Address.parse(text.substring(0, text.indexOf('/')));
    } catch (AddressException notAnAddress) {
      throw AddressException.notA(WHAT, text, notAnAddress.reason());
    }
    Ipv4Cidr block = around(address, length);
    if (!block.first.equals(address)) {
      throw AddressException.hostBits(WHAT, text, block.toString());
    }
    return block;
  }

  /** The block, or nothing if the text is none. */
  public static Optional<Ipv4Cidr> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AddressException notABlock) {
      return Optional.empty();
    }
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
