package dev.hextet.core.net;

import java.math.BigInteger;

/**
 * A block of addresses of either family (RFC 4632, RFC 4291): an address whose bits after the
 * prefix are all zero, and the length of the prefix. Sorts by first address; of two that start
 * alike the larger block comes first.
 */
public sealed interface Cidr extends Comparable<Cidr> permits Ipv4Cidr, Ipv6Cidr {

  /** The lowest address, which is also the one in its text. */
  IpAddress first();

  /** The highest address. */
  IpAddress last();

  int prefixLength();

  /** Whether the address is one of the block's; never, if it is of the other family. */
  boolean contains(IpAddress address);

  /**
   * One of the equal parts of the block.
   *
   * @param newBits by how much the parts' prefix is longer, 0 or more
   * @param number which part, from 0
   * @throws AddressException if the family has not so many bits, or there is no such part
   */
  Cidr subnet(int newBits, BigInteger number);

  /**
   * One of the addresses.
   *
   * @param number which, from 0; a negative one counts from the end, -1 being the last
   * @throws AddressException if the block has not so many
   */
  IpAddress host(BigInteger number);

  /**
   * Reads a block of either family.
   *
   * @throws AddressException with a message for users
   */
  static Cidr parse(String text) {
    return text.indexOf(':') >= 0 ? Ipv6Cidr.parse(text) : Ipv4Cidr.parse(text);
  }

  /** The number of bits of the family: 32 or 128. */
  default int width() {
    return first().width();
  }

  /** How many addresses there are. */
  default BigInteger size() {
    return BigInteger.ONE.shiftLeft(width() - prefixLength());
  }

  /** Whether all addresses of the other are in this one. */
  default boolean contains(Cidr other) {
    return other.prefixLength() >= prefixLength() && contains(other.first());
  }

  /** Whether any address is in both. */
  default boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  @Override
  default int compareTo(Cidr other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : Integer.compare(prefixLength(), other.prefixLength());
  }
}
