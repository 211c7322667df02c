package dev.hextet.core.render;

import java.util.List;

/** Texts of several lines. */
final class Heredoc {
  private Heredoc() {}

  /** Returns the lines of a text. */
  static List<String> lines(String content) {
    return content.lines().toList();
  }

  /** Returns the word that ends the text: none of its lines begins with the word. */
  static String end(String content) {
    List<String> lines = content.lines().map(String::strip).toList();
    String word = "EOT";
    for (int i = 1; isPrefix(word, lines); i++) {
      word = "EOT" + i;
    }
    return word;
  }

  private static boolean isPrefix(String word, List<String> lines) {
    return lines.stream().anyMatch(line -> line.startsWith(word));
  }
}
