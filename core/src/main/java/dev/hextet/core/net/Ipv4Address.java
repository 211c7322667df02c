package dev.hextet.core.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An IPv4 address (RFC 791). Its text is four decimal octets; leading zeros are refused, because
 * some programs read them as octal (RFC 6943, 3.1.1).
 *
 * @param bits the 32 bits, the first octet in the highest
 */
public record Ipv4Address(int bits) implements IpAddress {
  static final int WIDTH = 32;
  private static final String WHAT = "an IPv4 address";

  /**
   * Reads four octets with dots between.
   *
   * @throws AddressException with a message for users
   */
  public static Ipv4Address parse(String text) {
    if (text.indexOf(':') >= 0) {
      throw AddressException.notA(WHAT, text, "it has a colon, as IPv6 addresses have");
    }
    return new Ipv4Address(bits(WHAT, text, text));
  }

  /** Returns the address, or empty for any other text. */
  public static Optional<Ipv4Address> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AddressException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The octets of the dotted part of a whole text; the whole is for the message. */
  static int bits(String what, String whole, String dotted) {
    String[] octets = dotted.split("\\.", -1);
    if (octets.length != 4) {
      throw AddressException.notA(what, whole, "it needs four numbers with dots between");
    }
    int bits = 0;
    for (String octet : octets) {
      bits = bits << 8 | octet(what, whole, octet);
    }
    return bits;
  }

  private static int octet(String what, String whole, String text) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw AddressException.notA(what, whole, "it needs four numbers with dots between");
    }
    if (text.length() > 1 && text.charAt(0) == '0') {
      throw AddressException.notA(what, whole, text + " has a leading zero");
    }
    if (text.length() > 3 || Integer.parseInt(text) > 255) {
      throw AddressException.notA(what, whole, text + " is over 255");
    }
    return Integer.parseInt(text);
  }

  static Ipv4Address of(BigInteger number) {
    return new Ipv4Address(number.intValue());
  }

  /** The address with all bits after the prefix cleared. */
  Ipv4Address masked(int prefixLength) {
    return new Ipv4Address(bits & mask(prefixLength));
  }

  static int mask(int prefixLength) {
    return prefixLength == 0 ? 0 : -1 << (WIDTH - prefixLength);
  }

  @Override
  public BigInteger toBigInteger() {
    return BigInteger.valueOf(Integer.toUnsignedLong(bits));
  }

  @Override
  public int width() {
    return WIDTH;
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }
}
