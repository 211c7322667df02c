package dev.hextet.core.expression;

import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slice of an unknown block of addresses: the block itself, or one of its equal parts. This is
 * the normal form of nested calls of {@code cidrsubnet} and {@code cidrslice}.
 *
 * @param base the whole block
 * @param absolute true if the length is the prefix length of the slice; false if it is the number
 *     of bits added to the unknown prefix length of the base
 * @param length the length, 0 to 128
 * @param number the number of the slice among those of its length, from 0
 */
public record BlockSlice(Expression base, boolean absolute, int length, BigInteger number) {
  /** The name of the function with an absolute length. */
  public static final String SLICE = "cidrslice";

  /** The name of the function with additional bits. */
  public static final String SUBNET = "cidrsubnet";

  /** Returns the slice that an unknown value is. */
  public static BlockSlice of(Value.Unknown block) {
    return of(Nodes.of(block.term()), block.block());
  }

  /**
   * Returns the slice that a node is.
   *
   * @param shape the shape of its value, or null
   */
  static BlockSlice of(ExpressionNode node, @Nullable BlockShape shape) {
    BlockSlice slice = call(node).orElseGet(() -> whole(node));
    return slice.absolute || shape == null || shape.prefixLength() < 0
        ? slice
        : new BlockSlice(slice.base, true, shape.prefixLength(), slice.number);
  }

  private static BlockSlice whole(Expression block) {
    return new BlockSlice(block, false, 0, BigInteger.ZERO);
  }

  private static Optional<BlockSlice> call(ExpressionNode node) {
    return node instanceof CallNode call && call.arguments().size() == 3 && !call.spread()
        ? call(call.name(), call.argument(0), call.argument(1), call.argument(2))
        : Optional.empty();
  }

  /** Returns the slice that a call gives; empty if it gives none, or if that is not certain. */
  static Optional<BlockSlice> call(
      String function, ExpressionNode block, ExpressionNode length, ExpressionNode number) {
    Optional<BigInteger> bits = integer(length).filter(BlockSlice::isLength);
    Optional<BigInteger> index = integer(number).filter(n -> n.signum() >= 0);
    if (bits.isEmpty() || index.isEmpty()) {
      return Optional.empty();
    }
    BlockSlice outer = of(block, null);
    return switch (function) {
      case SLICE -> outer.slice(bits.get().intValue(), index.get());
      case SUBNET ->
          bits.get().signum() == 0 && outer.isWhole()
              ? Optional.empty()
              : outer.subnet(bits.get().intValue(), index.get());
      default -> Optional.empty();
    };
  }

  private static boolean isLength(BigInteger bits) {
    return bits.signum() >= 0 && bits.compareTo(BigInteger.valueOf(BlockShape.IPV6)) <= 0;
  }

  /** Returns the whole number that a node is. */
  static Optional<BigInteger> integer(ExpressionNode node) {
    return node instanceof LiteralNode literal
            && literal.value() instanceof Value.Num number
            && number.value().scale() <= 0
        ? Optional.of(number.value().toBigInteger())
        : Optional.empty();
  }

  /** Returns the term of the whole block. */
  public Term whole() {
    return new ExpressionTerm(ExpressionNode.of(base));
  }

  /** Determines whether it is the whole of a block whose length is not known. */
  public boolean isWhole() {
    return !absolute && length == 0;
  }

  /**
   * Returns a part of the slice, by the number of additional prefix bits.
   *
   * @return empty if the part does not exist
   */
  public Optional<BlockSlice> subnet(int bits, BigInteger index) {
    boolean fits =
        index.signum() >= 0 && index.bitLength() <= bits && length + bits <= BlockShape.IPV6;
    return fits
        ? Optional.of(
            new BlockSlice(base, absolute, length + bits, number.shiftLeft(bits).or(index)))
        : Optional.empty();
  }

  /**
   * Returns a part of the slice, by its prefix length. If the prefix length of the slice is
   * unknown, the part is a slice of this slice and not of its base.
   *
   * @return empty if the part does not exist
   */
  public Optional<BlockSlice> slice(int prefixLength, BigInteger index) {
    if (absolute) {
      return prefixLength < length ? Optional.empty() : subnet(prefixLength - length, index);
    }
    return index.bitLength() <= prefixLength
        ? Optional.of(new BlockSlice(isWhole() ? base : node(), true, prefixLength, index))
        : Optional.empty();
  }

  /** Returns the node of the slice in its normal form. */
  ExpressionNode node() {
    ExpressionNode block = ExpressionNode.of(base);
    return isWhole()
        ? block
        : Nodes.plainCall(
            absolute ? SLICE : SUBNET, block, Nodes.integer(length), Nodes.integer(number));
  }

  /** Determines whether a prefix is too long for an IPv4 address. */
  public boolean isCertainlyIpv6() {
    return absolute && length > BlockShape.IPV4;
  }

  /** Returns the number of the first address, counted from that of the base, as of 128 bits. */
  public BigInteger first() {
    return number.shiftLeft(BlockShape.IPV6 - length);
  }

  /** Returns the number of the last address, counted from the first one of the base. */
  public BigInteger last() {
    return number.add(BigInteger.ONE).shiftLeft(BlockShape.IPV6 - length).subtract(BigInteger.ONE);
  }

  /**
   * Determines whether two slices have an address in common. Slices whose lengths count differently
   * are not compared, unless one of them is the whole block.
   */
  public boolean overlaps(BlockSlice other) {
    boolean comparable = absolute == other.absolute || isWhole() || other.isWhole();
    return base.equals(other.base)
        && comparable
        && first().compareTo(other.last()) <= 0
        && other.first().compareTo(last()) <= 0;
  }

  /** Returns the slice in the document's short form, {@code /64#1}, or its term. */
  public String shown() {
    return absolute ? "/" + length + "#" + number : node().text();
  }

  /** Returns the term of the slice. */
  public Term term() {
    return new ExpressionTerm(node());
  }
}
