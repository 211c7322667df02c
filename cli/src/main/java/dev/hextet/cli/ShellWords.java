package dev.hextet.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line as a POSIX shell reads them. */
final class ShellWords {
  private ShellWords() {}

  /** A command line that gives the shell these words. */
  static String line(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  /** One word, in quotation marks if it needs them. */
  static String quoted(String word) {
    return word.matches("[\\w./=:@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
