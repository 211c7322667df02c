package dev.hextet.sandbox.net;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An IPv4 address: 32 bits, kept as an unsigned value. */
public record Ipv4(long bits) implements Comparable<Ipv4> {

  public Ipv4 {
    if (bits < 0 || bits > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("not 32 bits: " + bits);
    }
  }

  /**
   * Reads dotted-decimal text: four octets without leading zeros.
   *
   * @throws IllegalArgumentException for any other text
   */
  @JsonCreator
  public static Ipv4 parse(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      throw new IllegalArgumentException("not an IPv4 address: " + text);
    }
    long bits = 0;
    for (String octet : octets) {
      if (!octet.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octet) > 255) {
        throw new IllegalArgumentException("not an IPv4 address: " + text);
      }
      bits = bits << 8 | Integer.parseInt(octet);
    }
    return new Ipv4(bits);
  }

  /** The address this many places further on. */
  public Ipv4 plus(long distance) {
    return new Ipv4(bits + distance);
  }

  /** The text with dashes for dots, as it stands in EC2's host names. */
  public String dashed() {
    return toString().replace('.', '-');
  }

  @Override
  public int compareTo(Ipv4 other) {
    return Long.compare(bits, other.bits);
  }

  @JsonValue
  @Override
  public String toString() {
    return (bits >> 24)
        + "."
        + (bits >> 16 & 0xFF)
        + "."
        + (bits >> 8 & 0xFF)
        + "."
        + (bits & 0xFF);
  }
}
