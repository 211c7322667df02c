package dev.hextet.core.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An IPv6 address (RFC 4291). Its text is that of RFC 5952: lower case, no leading zeros, {@code
 * ::} for the longest run of two or more zero groups (the first of equal ones), and a dotted end
 * for IPv4-mapped addresses. Zone identifiers are refused: they mean something on one host only.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record Ipv6Address(long high, long low) implements IpAddress {
  static final int WIDTH = 128;
  private static final BigInteger LOW_BITS = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  /**
   * Reads any of the spellings of RFC 4291, 2.2.
   *
   * @throws AddressException with a message for users
   */
  public static Ipv6Address parse(String text) {
    return new Ipv6Text(text).parse();
  }

  /** Returns the address, or empty for any other text. */
  public static Optional<Ipv6Address> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AddressException notAnAddress) {
      return Optional.empty();
    }
  }

  static Ipv6Address of(BigInteger number) {
    return new Ipv6Address(number.shiftRight(64).longValue(), number.longValue());
  }

  /** One of the eight groups of 16 bits, counted from 0 at the left. */
  int group(int index) {
    return (int) ((index < 4 ? high : low) >>> (48 - index % 4 * 16)) & 0xffff;
  }

  /** The address with all bits after the prefix cleared. */
  Ipv6Address masked(int prefixLength) {
    return new Ipv6Address(high & highMask(prefixLength), low & lowMask(prefixLength));
  }

  static long highMask(int prefixLength) {
    return prefixLength == 0 ? 0 : prefixLength >= 64 ? -1L : -1L << (64 - prefixLength);
  }

  static long lowMask(int prefixLength) {
    return prefixLength <= 64 ? 0 : -1L << (WIDTH - prefixLength);
  }

  /** Determines whether the address lies in {@code ::ffff:0:0/96} (RFC 4291, 2.5.5.2). */
  public boolean isIpv4Mapped() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  @Override
  public BigInteger toBigInteger() {
    return BigInteger.valueOf(high)
        .and(LOW_BITS)
        .shiftLeft(64)
        .or(BigInteger.valueOf(low).and(LOW_BITS));
  }

  @Override
  public int width() {
    return WIDTH;
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return Ipv6Text.of(this);
  }
}
