package dev.hextet.aws.common;

import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;

/**
 * Canonical forms of EC2's answers. An answer is never rejected: a value outside its kind stays
 * unchanged and appears as a difference.
 */
public final class Canonical {
  private Canonical() {}

  /** The canonical form of an answered value. */
  public static Value of(Kind<?> kind, Value answered) {
    try {
      return kind.canonical(answered, KindContext.NONE);
    } catch (InvalidValue e) {
      return answered;
    }
  }

  /** A block of either family. */
  public static Value block(String text) {
    return Value.of(
        Ipv6Cidr.tryParse(text)
            .map(Ipv6Cidr::toString)
            .or(() -> Ipv4Cidr.tryParse(text).map(Ipv4Cidr::toString))
            .orElse(text));
  }

  /** An address of either family. */
  static Value address(String text) {
    return Value.of(
        Ipv6Address.tryParse(text)
            .map(Ipv6Address::toString)
            .or(() -> Ipv4Address.tryParse(text).map(Ipv4Address::toString))
            .orElse(text));
  }
}
