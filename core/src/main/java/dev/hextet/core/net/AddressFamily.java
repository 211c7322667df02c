package dev.hextet.core.net;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A family of addresses, as far as the code of its blocks differs from the other's.
 *
 * @param noun what a block of the family is called, with an article
 * @param width bits of an address
 * @param address parses an address
 * @param mask returns an address with all bits after a prefix unset
 * @param block creates a block from its first address and its prefix length
 */
record AddressFamily<A extends IpAddress, C extends Cidr>(
    String noun,
    int width,
    Function<String, A> address,
    BiFunction<A, Integer, A> mask,
    BiFunction<A, Integer, C> block) {

  /**
   * Checks the components of a block.
   *
   * @throws AddressException if the family has no such prefix, or a bit after it is set
   */
  void check(A first, int prefixLength) {
    AddressArithmetic.check(prefixLength, width);
    A masked = mask.apply(first, prefixLength);
    if (!masked.equals(first)) {
      throw AddressException.hostBits(
          noun, first + "/" + prefixLength, masked + "/" + prefixLength);
    }
  }

  /** Returns the block of a size that contains an address. */
  C around(A member, int prefixLength) {
    AddressArithmetic.check(prefixLength, width);
    return block.apply(mask.apply(member, prefixLength), prefixLength);
  }

  /**
   * Parses an address, a slash, and a prefix length.
   *
   * @throws AddressException with a message for users; if host bits are set, with the block
   */
  C parse(String text) {
    int length = AddressArithmetic.prefixLength(noun, text, width);
    A first;
    try {
      first = address.apply(text.substring(0, text.indexOf('/')));
    } catch (AddressException notAnAddress) {
      throw AddressException.notA(noun, text, notAnAddress.reason());
    }
    C found = around(first, length);
    if (!found.first().equals(first)) {
      throw AddressException.hostBits(noun, text, found.toString());
    }
    return found;
  }

  /** Returns the block of a text; empty if the text is not a block of the family. */
  Optional<C> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AddressException notABlock) {
      return Optional.empty();
    }
  }
}
