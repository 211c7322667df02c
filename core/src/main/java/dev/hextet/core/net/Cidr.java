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

  /** Determines whether the block contains the address; false for the other family. */
  boolean contains(IpAddress address);

  /**
   * Returns one of the equal subnets of the block.
   *
   * @param newBits number of additional prefix bits, 0 or more
   * @param number index of the subnet, from 0
   * @throws AddressException if the family has too few bits, or the subnet does not exist
   */
  Cidr subnet(int newBits, BigInteger number);

  /**
   * Returns one of the addresses.
   *
   * @param number index from 0; a negative index counts from the end, with -1 as the last address
   * @throws AddressException if the block has too few addresses
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

  /** Returns the number of addresses. */
  default BigInteger size() {
    return BigInteger.ONE.shiftLeft(width() - prefixLength());
  }

  /** Determines whether this block contains all addresses of the other block. */
  default boolean contains(Cidr other) {
    return other.prefixLength() >= prefixLength() && contains(other.first());
  }

  /** Determines whether the blocks share an address. */
  default boolean overlaps(Cidr other) {
    return contains(other) || other.contains(this);
  }

  @Override
  default int compareTo(Cidr other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : Integer.compare(prefixLength(), other.prefixLength());
  }
}
