package dev.hextet.sandbox.net;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An IPv6 CIDR block. The host bits of its network are zero, also if the text had others. */
public record Ipv6Block(Ipv6 network, int prefix) {

  public Ipv6Block {
    if (prefix < 0 || prefix > 128) {
      throw new IllegalArgumentException("not an IPv6 prefix length: " + prefix);
    }
    network = network.network(prefix);
  }

  /**
   * Reads {@code address/length}; drops host bits.
   *
   * @throws IllegalArgumentException for any other text
   */
  @JsonCreator
  public static Ipv6Block parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("not an IPv6 block: " + text);
    }
    return new Ipv6Block(
        Ipv6.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /**
   * Reads {@code address/length} without host bits.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Ipv6Block parseStrictly(String text) {
    Ipv6Block block = parse(text);
    if (!block.network.equals(Ipv6.parse(text.substring(0, text.indexOf('/'))))) {
      throw new IllegalArgumentException("host bits are set: " + text);
    }
    return block;
  }

  public boolean contains(Ipv6 address) {
    return address.network(prefix).equals(network);
  }

  public boolean contains(Ipv6Block other) {
    return prefix <= other.prefix && contains(other.network);
  }

  public boolean overlaps(Ipv6Block other) {
    return contains(other) || other.contains(this);
  }

  /** The address of this block whose low 64 bits are given; the prefix must leave them free. */
  public Ipv6 host(long low) {
    return new Ipv6(network.high(), network.low() | low);
  }

  /** EC2: the first four addresses of a subnet and its last are Amazon's. */
  public boolean reserves(Ipv6 address) {
    boolean first = address.high() == network.high() && (address.low() ^ network.low()) >>> 2 == 0;
    return first || address.equals(network.last(prefix));
  }

  @JsonValue
  @Override
  public String toString() {
    return network + "/" + prefix;
  }
}
