package dev.hextet.core.diag;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line as a POSIX shell reads them. */
public final class ShellWords {
  private ShellWords() {}

  /** Returns the command line that a shell splits into these words. */
  public static String line(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  /** Returns one word, in quotation marks if it needs them. */
  public static String quoted(String word) {
    return word.matches("[\\w./=:@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
