package dev.hextet.sandbox.net;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An IPv4 CIDR block. The host bits of its network are zero, also if the text had others. */
public record Ipv4Block(Ipv4 network, int prefix) {

  public Ipv4Block {
    if (prefix < 0 || prefix > 32) {
      throw new IllegalArgumentException("not an IPv4 prefix length: " + prefix);
    }
    // EC2: host bits are dropped in silence, 100.68.0.18/18 becomes 100.68.0.0/18.
    network = new Ipv4(network.bits() >> (32 - prefix) << (32 - prefix));
  }

  /**
   * Reads {@code address/length}; drops host bits.
   *
   * @throws IllegalArgumentException for any other text
   */
  @JsonCreator
  public static Ipv4Block parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,2}")) {
      throw new IllegalArgumentException("not an IPv4 block: " + text);
    }
    return new Ipv4Block(
        Ipv4.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** Returns the number of addresses. */
  public long size() {
    return 1L << (32 - prefix);
  }

  /** Its highest address. */
  public Ipv4 last() {
    return network.plus(size() - 1);
  }

  public boolean contains(Ipv4 address) {
    return network.compareTo(address) <= 0 && last().compareTo(address) >= 0;
  }

  public boolean contains(Ipv4Block other) {
    return prefix <= other.prefix && contains(other.network);
  }

  public boolean overlaps(Ipv4Block other) {
    return contains(other) || other.contains(this);
  }

  /** EC2: the first four addresses of a subnet and its last are Amazon's. */
  public boolean reserves(Ipv4 address) {
    return address.compareTo(network.plus(4)) < 0 || address.equals(last());
  }

  @JsonValue
  @Override
  public String toString() {
    return network + "/" + prefix;
  }
}
