package dev.hextet.core.net;

import java.math.BigInteger;

/**
 * Arithmetic shared by the blocks of both families: numbers of subnets and hosts, and their limits.
 */
final class AddressArithmetic {
  private AddressArithmetic() {}

  /** The first address, as a number, of a part of a block. */
  static BigInteger subnet(Cidr block, int newBits, BigInteger number) {
    int free = block.width() - block.prefixLength();
    if (newBits < 0 || newBits > free) {
      throw AddressException.of(
          "the prefix of %s can grow by 0 to %d bits, not by %d".formatted(block, free, newBits));
    }
    int length = block.prefixLength() + newBits;
    BigInteger count = BigInteger.ONE.shiftLeft(newBits);
    if (number.signum() < 0 || number.compareTo(count) >= 0) {
      throw AddressException.of(
          "%s has no /%d number %s; %s"
              .formatted(block, length, number, range("there is only", count)));
    }
    return block.first().toBigInteger().add(number.shiftLeft(block.width() - length));
  }

  /** The address, as a number, of a host of a block. */
  static BigInteger host(Cidr block, BigInteger number) {
    BigInteger count = block.size();
    BigInteger index = number.signum() < 0 ? count.add(number) : number;
    if (index.signum() < 0 || index.compareTo(count) >= 0) {
      throw AddressException.of(
          "%s has no address number %s; %s".formatted(block, number, range("it has only", count)));
    }
    return block.first().toBigInteger().add(index);
  }

  private static String range(String only, BigInteger count) {
    return count.equals(BigInteger.ONE)
        ? only + " number 0"
        : "the numbers are 0 to " + count.subtract(BigInteger.ONE);
  }
}
