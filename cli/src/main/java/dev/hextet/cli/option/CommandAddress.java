package dev.hextet.cli.option;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.AddressPatterns;
import dev.hextet.core.address.InvalidAddress;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Addresses in the operands and options of commands. */
final class CommandAddress {
  private CommandAddress() {}

  /**
   * Parses an address, with or without the word {@code resource} before it.
   *
   * @throws ParameterException if the text is not an address
   */
  static Address parse(String text, CommandLine command) {
    try {
      return Address.parse(text);
    } catch (InvalidAddress e) {
      throw usage(e, command);
    }
  }

  /**
   * Parses an address, or the path of a module.
   *
   * @throws ParameterException if the text is neither
   */
  static AddressPattern pattern(String text, CommandLine command) {
    try {
      return AddressPatterns.parse(text);
    } catch (InvalidAddress e) {
      throw usage(e, command);
    }
  }

  private static ParameterException usage(InvalidAddress e, CommandLine command) {
    return new ParameterException(command, e.summary() + ". " + e.remedy(), e);
  }
}
