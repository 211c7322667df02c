package dev.hextet.core.document.format;

import java.util.List;

/**
 * A block of text ({@code |} or {@code >}). What stands further right than the block stays as far
 * right of it when it moves.
 *
 * @param header its indicators
 * @param lines all lines after the header's
 * @param outer the column of the map or list that it is in
 */
record TextBlock(String header, List<String> lines, int outer) {

  /**
   * Reads a block.
   *
   * @param body the text after the header line; it may end in the margin of the next line
   */
  static TextBlock of(String header, String body, int outer) {
    List<String> lines = List.of(body.split("\n", -1));
    TextBlock block = new TextBlock(header, lines, outer);
    int last = lines.size() - 1;
    return block.isEmpty(lines.get(last))
        ? new TextBlock(header, lines.subList(0, last), outer)
        : block;
  }

  /** Returns the number of lines of the text; the header decides about empty lines at the end. */
  int length() {
    int length = lines.size();
    while (!header.contains("+") && length > 0 && isEmpty(lines.get(length - 1))) {
      length--;
    }
    return length;
  }

  /** The text's lines where the map or list has another column. */
  List<String> movedTo(int column) {
    int is = column + (digit() > 0 ? digit() : 2);
    return lines.subList(0, length()).stream()
        .map(line -> isEmpty(line) ? "" : " ".repeat(is) + line.substring(margin()))
        .toList();
  }

  private boolean isEmpty(String line) {
    return spaces(line) == line.length() && line.length() <= margin();
  }

  /** Returns the column of the text, from the header or from the first line. */
  private int margin() {
    return digit() > 0
        ? outer + digit()
        : lines.stream()
            .filter(line -> spaces(line) < line.length())
            .findFirst()
            .map(TextBlock::spaces)
            .orElse(Integer.MAX_VALUE);
  }

  private int digit() {
    return header.chars().filter(Character::isDigit).map(c -> c - '0').findFirst().orElse(0);
  }

  private static int spaces(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }
}
