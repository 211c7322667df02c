package dev.hextet.core.function;

import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.expression.BlockHost;
import dev.hextet.core.expression.BlockSlice;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The results of arithmetic on blocks of addresses that are not known yet, in normal form. */
final class NetworkTerms {
  private static final int MOST_BITS = 32;

  private NetworkTerms() {}

  static Optional<Value> subnet(FunctionArguments a) {
    check(a, 3, NetworkFunctions::subnet);
    return isReady(a, 3) && (a.smallInteger(1) > 0 || block(a).block() != null)
        ? BlockSlice.of(block(a)).subnet(a.smallInteger(1), a.integer(2)).map(s -> value(a, s))
        : Optional.empty();
  }

  static Optional<Value> slice(FunctionArguments a) {
    check(a, 3, NetworkFunctions::slice);
    return isReady(a, 3) && a.smallInteger(1) >= 0 && a.smallInteger(1) <= BlockShape.IPV6
        ? BlockSlice.of(block(a)).slice(a.smallInteger(1), a.integer(2)).map(s -> value(a, s))
        : Optional.empty();
  }

  static Optional<Value> host(FunctionArguments a) {
    if (!isReady(a, 2)) {
      return Optional.empty();
    }
    check(a, 2, NetworkFunctions::host);
    Value.Unknown block = block(a);
    ExpressionNode node = BlockHost.node(Nodes.of(block), a.integer(1), block.block());
    return Optional.of(MarkPropagation.unknown(false, Type.STRING, node));
  }

  /** Returns the blocks of {@code cidrsubnets}; there is one for each argument. */
  static Optional<Value> subnets(FunctionArguments a) {
    if (!isReady(a, a.count())) {
      return Optional.empty();
    }
    check(a, a.count(), NetworkFunctions::subnets);
    BlockSlice whole = BlockSlice.of(block(a));
    BigInteger next = BigInteger.ZERO;
    List<Value> blocks = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      int bits = a.smallInteger(i);
      if (bits < 1 || bits > MOST_BITS) {
        return Optional.empty();
      }
      int shift = MOST_BITS - bits;
      BigInteger size = BigInteger.ONE.shiftLeft(shift);
      BigInteger number = next.add(size).subtract(BigInteger.ONE).shiftRight(shift);
      Optional<BlockSlice> part = whole.subnet(bits, number);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      blocks.add(value(a, part.get()));
      next = number.add(BigInteger.ONE).shiftLeft(shift);
    }
    return Optional.of(new Value.ListOf(blocks, Type.STRING));
  }

  /**
   * Rejects arguments that fail for each block of the known length of an unknown one, such as
   * subnet 256 of a /56 in parts of 64 bits.
   */
  private static void check(
      FunctionArguments a, int count, BiConsumer<FunctionArguments, Cidr> function) {
    BlockShape shape = isReady(a, count) ? block(a).block() : null;
    if (shape == null || shape.prefixLength() < 0) {
      return;
    }
    String length = "/" + shape.prefixLength();
    Cidr sample = Cidr.parse((shape.width() == BlockShape.IPV6 ? "::" : "0.0.0.0") + length);
    try {
      function.accept(a, sample);
    } catch (ArgumentFault fault) {
      throw fault.about(sample.toString(), "a " + length);
    }
  }

  /** Determines whether the first of some arguments is unknown, and only that. */
  private static boolean isReady(FunctionArguments a, int count) {
    return a.value(0) instanceof Value.Unknown
        && a.from(1).stream().allMatch(Value::isKnown)
        && a.count() == count;
  }

  private static Value.Unknown block(FunctionArguments a) {
    return (Value.Unknown) a.value(0);
  }

  private static Value value(FunctionArguments a, BlockSlice part) {
    Value.Unknown block = block(a);
    if (part.equals(BlockSlice.of(block)) && block.block() != null) {
      return block;
    }
    return new Value.Unknown(part.term(), Type.STRING, shape(block.block(), part));
  }

  private static @Nullable BlockShape shape(@Nullable BlockShape whole, BlockSlice part) {
    int length = part.absolute() ? part.length() : -1;
    if (part.isCertainlyIpv6()) {
      return new BlockShape(BlockShape.IPV6, length);
    }
    return whole == null ? null : new BlockShape(whole.width(), length);
  }
}
