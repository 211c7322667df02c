package dev.hextet.core.net;

import java.util.Optional;

/** A family of addresses: IPv4 (RFC 791) or IPv6 (RFC 8200). */
public enum AddressFamily {
  IPV4("ipv4", "IPv4"),
  IPV6("ipv6", "IPv6");

  private final String keyword;
  private final String title;

  AddressFamily(String keyword, String title) {
    this.keyword = keyword;
    this.title = title;
  }

  /** Returns the family of an address. */
  public static AddressFamily of(IpAddress address) {
    return address instanceof Ipv6Address ? IPV6 : IPV4;
  }

  /** Returns the family of a keyword; empty for any other text. */
  public static Optional<AddressFamily> ofKeyword(String text) {
    for (AddressFamily family : values()) {
      if (family.keyword.equals(text)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  /** Returns the spelling in documents and in JSON: {@code ipv4} or {@code ipv6}. */
  public String keyword() {
    return keyword;
  }

  /** Returns the spelling in texts for people: {@code IPv4} or {@code IPv6}. */
  @Override
  public String toString() {
    return title;
  }
}
