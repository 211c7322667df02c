package dev.hextet.core.function;

import static dev.hextet.core.function.Parameter.number;
import static dev.hextet.core.function.Parameter.text;

import dev.hextet.core.expression.BlockHost;
import dev.hextet.core.expression.BlockSlice;
import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.IpAddress;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Arithmetic on blocks of addresses; both families alike. */
final class NetworkFunctions {
  static final List<PureFunction> ALL =
      List.of(
          PureFunction.text(
                  BlockSlice.SUBNET,
                  NetworkFunctions::cidrsubnet,
                  text("prefix"),
                  number("newbits"),
                  number("netnum"))
              .early(NetworkTerms::subnet),
          PureFunction.text(
                  BlockSlice.SLICE,
                  NetworkFunctions::cidrslice,
                  text("block"),
                  number("prefix_length"),
                  number("number"))
              .early(NetworkTerms::slice),
          PureFunction.text(
                  BlockHost.FUNCTION, NetworkFunctions::cidrhost, text("prefix"), number("hostnum"))
              .early(NetworkTerms::host),
          PureFunction.text("cidrnetmask", NetworkFunctions::cidrnetmask, text("prefix")),
          PureFunction.of(
                  "cidrsubnets",
                  Type.list(Type.STRING),
                  NetworkFunctions::cidrsubnets,
                  text("prefix"))
              .rest(number("newbits"))
              .early(NetworkTerms::subnets),
          PureFunction.bool(
              "cidrcontains",
              NetworkFunctions::cidrcontains,
              text("containing_prefix"),
              text("contained_ip_or_prefix")));

  private static final int MOST_BITS = 32;

  private NetworkFunctions() {}

  private static Value cidrsubnet(FunctionArguments a) {
    return canonical(subnet(a, block(a, 0)));
  }

  /** Returns the subnet of a block that the arguments after the first select. */
  static Cidr subnet(FunctionArguments a, Cidr block) {
    int bits = newBits(a, 1, block);
    return checked(a, 2, () -> block.subnet(bits, a.integer(2)));
  }

  private static Value cidrslice(FunctionArguments a) {
    return canonical(slice(a, block(a, 0)));
  }

  /** Returns the slice of a block that the arguments after the first select, as {@code /64#3}. */
  static Cidr slice(FunctionArguments a, Cidr block) {
    int length = a.smallInteger(1);
    if (length < block.prefixLength() || length > block.width()) {
      String limits = "%d to %d".formatted(block.prefixLength(), block.width());
      throw a.fault(
          1, "a part of %s has a prefix length of %s, not %d".formatted(block, limits, length));
    }
    int bits = length - block.prefixLength();
    return checked(a, 2, () -> block.subnet(bits, a.integer(2)));
  }

  private static Value cidrhost(FunctionArguments a) {
    return canonical(host(a, block(a, 0)));
  }

  /** Returns the address in a block that the second argument selects. */
  static IpAddress host(FunctionArguments a, Cidr block) {
    return checked(a, 1, () -> block.host(a.integer(1)));
  }

  private static Value cidrnetmask(FunctionArguments a) {
    if (block(a, 0) instanceof Ipv4Cidr block) {
      return canonical(block.netmask());
    }
    throw a.fault(0, "only IPv4 blocks have netmasks");
  }

  /** Blocks one after the other, each at the first place that its size allows. */
  private static Value cidrsubnets(FunctionArguments a) {
    return subnets(a, block(a, 0));
  }

  /** Returns the consecutive subnets of a block that the arguments after the first select. */
  static Value subnets(FunctionArguments a, Cidr block) {
    BigInteger next = BigInteger.ZERO;
    List<Value> blocks = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      int bits = newBits(a, i, block);
      if (bits < 1 || bits > MOST_BITS) {
        throw a.fault(
            i,
            "the prefix of a part must be 1 to 32 bits longer than that of its block, not " + bits);
      }
      int shift = block.width() - block.prefixLength() - bits;
      BigInteger size = BigInteger.ONE.shiftLeft(shift);
      BigInteger number = next.add(size).subtract(BigInteger.ONE).shiftRight(shift);
      if (number.bitLength() > bits) {
        throw a.fault(i, "%s has no space left for this part".formatted(block));
      }
      blocks.add(canonical(checked(a, i, () -> block.subnet(bits, number))));
      next = number.add(BigInteger.ONE).shiftLeft(shift);
    }
    return new Value.ListOf(blocks, Type.STRING);
  }

  private static Value cidrcontains(FunctionArguments a) {
    Cidr block = block(a, 0);
    if (a.text(1).indexOf('/') >= 0) {
      return Value.of(block.contains(block(a, 1)));
    }
    return Value.of(block.contains(checked(a, 1, () -> IpAddress.parse(a.text(1)))));
  }

  private static Cidr block(FunctionArguments a, int index) {
    return checked(a, index, () -> Cidr.parse(a.text(index)));
  }

  private static int newBits(FunctionArguments a, int index, Cidr block) {
    int bits = a.smallInteger(index);
    checked(a, index, () -> block.subnet(bits, BigInteger.ZERO));
    return bits;
  }

  private static <T> T checked(FunctionArguments a, int index, Supplier<T> work) {
    try {
      return work.get();
    } catch (AddressException wrong) {
      throw a.fault(index, String.valueOf(wrong.getMessage()));
    }
  }

  private static Value canonical(Object address) {
    return Value.of(address.toString());
  }
}
