package dev.hextet.cli.host;

import java.util.List;

/**
 * The standard streams that are terminals. A JVM cannot determine each of them, so the launcher
 * sets the property {@code hextet.terminals}.
 *
 * @param in true if a user types the input
 * @param out true if the output is a terminal
 * @param err true if errors and progress go to a terminal
 */
public record Terminals(boolean in, boolean out, boolean err) {
  public static final Terminals NONE = new Terminals(false, false, false);

  /**
   * Reads the property.
   *
   * @param names those of {@code in}, {@code out} and {@code err} that are terminals, separated by
   *     commas
   */
  public static Terminals of(String names) {
    List<String> terminals = List.of(names.split(","));
    return new Terminals(
        terminals.contains("in"), terminals.contains("out"), terminals.contains("err"));
  }
}
