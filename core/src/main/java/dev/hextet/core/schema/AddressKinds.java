package dev.hextet.core.schema;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Ipv4Address;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.value.BlockShape;
import java.util.function.Function;

/**
 * The kinds of addresses and blocks. Canonical text is that of RFC 5952 for IPv6 and dotted octets
 * for IPv4. A block with host bits set is refused with the block that was probably meant. As at AWS
 * provider 5.100, an empty text is not a block.
 */
public final class AddressKinds {

  /** A block of IPv4 addresses. */
  public static final Kind<Ipv4Cidr> IPV4_CIDR =
      strict("IPv4 block", BlockShape.IPV4, false, Ipv4Cidr::parse);

  /** A block of IPv4 addresses that selects the result of a data source, or an empty text. */
  public static final Kind<Ipv4Cidr> IPV4_CIDR_FILTER =
      strict("IPv4 block", BlockShape.IPV4, true, Ipv4Cidr::parse);

  /** A block of IPv6 addresses. */
  public static final Kind<Ipv6Cidr> IPV6_CIDR =
      strict("IPv6 block", BlockShape.IPV6, false, Ipv6Cidr::parse);

  /** A block of IPv6 addresses that selects the result of a data source, or an empty text. */
  public static final Kind<Ipv6Cidr> IPV6_CIDR_FILTER =
      strict("IPv6 block", BlockShape.IPV6, true, Ipv6Cidr::parse);

  /** An IPv4 address; an empty text is an error. */
  public static final Kind<Ipv4Address> NONEMPTY_IPV4_ADDRESS =
      strict("IPv4 address", 0, false, Ipv4Address::parse);

  /** An IPv4 address; an empty text means no address. */
  public static final Kind<Ipv4Address> IPV4_ADDRESS =
      strict("IPv4 address", 0, true, Ipv4Address::parse);

  /** An IPv6 address. */
  public static final Kind<Ipv6Address> IPV6_ADDRESS =
      strict("IPv6 address", 0, true, Ipv6Address::parse);

  private AddressKinds() {}

  /**
   * An IPv6 block, in full or as a part of a neighbour's block: {@code /64#3} is its fourth /64,
   * {@code /64#0x1a} its 27th.
   *
   * @param via the sibling attribute that points to the neighbour, for example {@code vpc_id}
   * @param attribute the neighbour's block, for example {@code ipv6_cidr_block}
   */
  public static Kind<Ipv6Cidr> ipv6CidrWithin(String via, String attribute) {
    return new PartKind<>(
        "IPv6 block, or /64#N", IPV6_CIDR, new NeighbourBlock(via, attribute), BlockPart::read);
  }

  /**
   * An IPv6 address, in full or as the host part within a neighbour's block: {@code ::4}. A text
   * whose first 64 bits are zero is a host part.
   *
   * @param via the sibling attribute that points to the neighbour, for example {@code subnet_id}
   * @param attribute the neighbour's block, for example {@code ipv6_cidr_block}
   */
  public static Kind<Ipv6Address> ipv6AddressWithin(String via, String attribute) {
    return new PartKind<>(
        "IPv6 address, or ::N", IPV6_ADDRESS, new NeighbourBlock(via, attribute), HostPart::read);
  }

  private static <T> Kind<T> strict(
      String name, int blockWidth, boolean emptyIsUnset, Function<String, T> parse) {
    return Kinds.parsed(
        name, blockWidth, emptyIsUnset, text -> parsed(parse, text).toString(), parse);
  }

  private static <T> T parsed(Function<String, T> parse, String text) {
    try {
      return parse.apply(text);
    } catch (AddressException e) {
      throw invalid(e);
    }
  }

  /** The same problem, as one of a value. */
  static InvalidValue invalid(AddressException e) {
    String message = String.valueOf(e.getMessage());
    return e.correction()
        .map(block -> new InvalidValue(ValueDiagnostic.HOST_BITS.with(message, block)))
        .orElseGet(() -> new InvalidValue(ValueDiagnostic.INVALID_ADDRESS.with(message)));
  }
}
