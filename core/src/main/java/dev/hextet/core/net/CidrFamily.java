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
record CidrFamily<A extends IpAddress, C>(
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
    checkLength(prefixLength);
    A masked = mask.apply(first, prefixLength);
    if (!masked.equals(first)) {
      throw AddressException.hostBits(
          noun, first + "/" + prefixLength, masked + "/" + prefixLength);
    }
  }

  /** Returns the block of a size that contains an address. */
  C around(A member, int prefixLength) {
    checkLength(prefixLength);
    return block.apply(mask.apply(member, prefixLength), prefixLength);
  }

  /**
   * Parses an address, a slash, and a prefix length.
   *
   * @throws AddressException with a message for users; if host bits are set, with the block
   */
  C parse(String text) {
    int length = prefixLength(text);
    A first;
    try {
      first = address.apply(text.substring(0, text.indexOf('/')));
    } catch (AddressException notAnAddress) {
      throw AddressException.notA(noun, text, notAnAddress.reason());
    }
    C found = around(first, length);
    if (!mask.apply(first, length).equals(first)) {
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

  /** Returns the prefix length after the slash of a text. */
  private int prefixLength(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw AddressException.notA(noun, text, "it has no prefix length, such as /" + width / 2);
    }
    String digits = text.substring(slash + 1);
    boolean isNumber = digits.matches("0|[1-9][0-9]{0,2}");
    if (!isNumber || Integer.parseInt(digits) > width) {
      throw AddressException.notA(noun, text, "the prefix length must be 0 to " + width);
    }
    return Integer.parseInt(digits);
  }

  private void checkLength(int prefixLength) {
    if (prefixLength < 0 || prefixLength > width) {
      throw AddressException.of(
          "the prefix length must be 0 to " + width + ", and is " + prefixLength);
    }
  }
}
