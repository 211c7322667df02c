package dev.hextet.core.render;

import java.util.List;

/** Texts of several lines. */
final class Heredoc {
  private Heredoc() {}

  static List<String> lines(String content) {
    return content.lines().toList();
  }

  /** The word that ends the text: one that none of its lines is. */
  static String end(String content) {
    List<String> lines = content.lines().map(String::strip).toList();
    String word = "EOT";
    for (int i = 1; lines.contains(word); i++) {
      word = "EOT" + i;
    }
    return word;
  }
}
