package dev.hextet.core.expression;

import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address of a block that is not known yet. In the normal form of {@code cidrhost}, an IPv6
 * address is a host of a /64, as long as its block has parts of that length, and the host's number
 * is not negative.
 *
 * @param block the block
 * @param number the number of the address in the block
 */
public record BlockHost(BlockSlice block, BigInteger number) {
  /** The name of the function. */
  public static final String FUNCTION = "cidrhost";

  /** The bits of the number of a host in an IPv6 subnet (RFC 4291, 2.5.1). */
  private static final int INTERFACE_BITS = 64;

  /** Returns the host that an unknown value is; empty if it is not the address of a block. */
  public static Optional<BlockHost> of(Value.Unknown address) {
    if (!(Nodes.of(address.term()) instanceof CallNode call)
        || !call.name().equals(FUNCTION)
        || call.spread()
        || call.arguments().size() != 2) {
      return Optional.empty();
    }
    return BlockSlice.integer(call.argument(1))
        .map(number -> new BlockHost(BlockSlice.of(call.argument(0), null), number));
  }

  /**
   * Returns the normal form of the call of {@code cidrhost}.
   *
   * @param shape the shape of the block's value, or null
   */
  public static ExpressionNode node(
      ExpressionNode block, BigInteger number, @Nullable BlockShape shape) {
    BlockSlice slice = BlockSlice.of(block, shape);
    int width = slice.isCertainlyIpv6() ? BlockShape.IPV6 : shape == null ? 0 : shape.width();
    int bits = width - slice.length();
    if (!slice.absolute() || bits < 0) {
      return call(block, number);
    }
    BigInteger host = number.signum() < 0 ? number.add(BigInteger.ONE.shiftLeft(bits)) : number;
    boolean fits = host.signum() >= 0 && host.bitLength() <= bits;
    return fits ? node(block, slice, width, host) : call(block, number);
  }

  private static ExpressionNode node(
      ExpressionNode block, BlockSlice slice, int width, BigInteger host) {
    boolean whole = BlockSlice.of(block, null).isWhole();
    if (width == BlockShape.IPV4) {
      BigInteger first = slice.number().shiftLeft(width - slice.length());
      return call(ExpressionNode.of(slice.base()), first.or(host));
    } else if (slice.length() >= INTERFACE_BITS) {
      return call(whole ? block : slice.node(), host);
    }
    BigInteger subnet = host.shiftRight(INTERFACE_BITS);
    return slice
        .subnet(INTERFACE_BITS - slice.length(), subnet)
        .map(part -> call(part.node(), host.subtract(subnet.shiftLeft(INTERFACE_BITS))))
        .orElseGet(() -> call(block, host));
  }

  private static ExpressionNode call(ExpressionNode block, BigInteger number) {
    return Nodes.plainCall(FUNCTION, block, Nodes.integer(number));
  }

  /**
   * Returns the number of the address in another slice; negative or too large if the address lies
   * outside.
   *
   * @return empty if the two are not parts of one IPv6 block
   */
  public Optional<BigInteger> within(BlockSlice other) {
    if (block.equals(other)) {
      return Optional.of(number);
    }
    boolean countable =
        number.signum() >= 0
            && other.isCertainlyIpv6()
            && (block.isCertainlyIpv6() || block.isWhole());
    return countable && block.base().equals(other.base())
        ? Optional.of(block.first().add(number).subtract(other.first()))
        : Optional.empty();
  }
}
