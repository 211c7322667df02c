package dev.hextet.suites;

import dev.hextet.core.net.AddressException;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.net.Ipv6Address;
import dev.hextet.core.net.Ipv6Cidr;
import java.util.function.UnaryOperator;

/** Reads an address, or a block of addresses, and writes it in its canonical form. */
@SuppressWarnings("ImmutableEnumChecker") // The functions capture nothing.
enum AddressWay implements Way {
  ADDRESS(text -> "valid " + Ipv6Address.parse(text)),
  BLOCK(
      text ->
          text.contains(":") ? Ipv6Cidr.parse(text).toString() : Ipv4Cidr.parse(text).toString());

  private final UnaryOperator<String> read;

  AddressWay(UnaryOperator<String> read) {
    this.read = read;
  }

  @Override
  public SuiteAnswer answer(Row row) {
    try {
      String text = read.apply(row.input());
      return new SuiteAnswer(text, text.equals(row.expected()), "");
    } catch (AddressException refused) {
      return SuiteAnswer.refused(row, String.valueOf(refused.getMessage()));
    }
  }
}
