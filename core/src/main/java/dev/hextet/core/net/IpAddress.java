package dev.hextet.core.net;

import java.math.BigInteger;

/** An address of either family. IPv4 sorts before IPv6; within a family the order is numeric. */
public sealed interface IpAddress extends Comparable<IpAddress> permits Ipv4Address, Ipv6Address {

  /** The bits as a number that is never negative. */
  BigInteger toBigInteger();

  /** The number of bits of the family: 32 or 128. */
  int width();

  /** Determines whether the text can only be an IPv6 address: an IPv4 address has no colon. */
  private static boolean looksLikeIpv6(String text) {
    return text.indexOf(':') >= 0;
  }

  /**
   * Reads an address of either family.
   *
   * @throws AddressException with a message for users
   */
  static IpAddress parse(String text) {
    return looksLikeIpv6(text) ? Ipv6Address.parse(text) : Ipv4Address.parse(text);
  }

  @Override
  default int compareTo(IpAddress other) {
    int byFamily = Integer.compare(width(), other.width());
    return byFamily != 0 ? byFamily : toBigInteger().compareTo(other.toBigInteger());
  }
}
