package dev.hextet.core.value;

/**
 * The shape of a block of addresses whose first address is not known yet.
 *
 * @param width the bits of an address: 32 or 128
 * @param prefixLength the length of the prefix, or -1 if it is not known
 */
public record BlockShape(int width, int prefixLength) {
  /** The bits of an IPv4 address. */
  public static final int IPV4 = 32;

  /** The bits of an IPv6 address. */
  public static final int IPV6 = 128;
}
