package dev.hextet.cli.host;

import java.util.List;

/**
 * Which of the standard streams are terminals. A JVM cannot tell them apart, so the launcher does,
 * in the property {@code hextet.terminals}.
 *
 * @param in whether a person types the input
 * @param out whether the output is seen at once
 * @param err whether errors and progress are seen at once
 */
public record Terminals(boolean in, boolean out, boolean err) {
  public static final Terminals NONE = new Terminals(false, false, false);

  /**
   * Reads what the launcher says.
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
