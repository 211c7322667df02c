package dev.hextet.core.render;

import dev.hextet.core.diag.PrintableText;

/**
 * One line of a block, not yet escaped for its medium.
 *
 * @param depth nesting depth; 0 is the block's own
 * @param mark action on the value of the line
 * @param text the line without indentation
 * @param note a comment after it, or empty
 */
public record BlockLine(int depth, LineMark mark, String text, String note) {

  static BlockLine of(int depth, LineMark mark, String text) {
    return new BlockLine(depth, mark, text, "");
  }

  BlockLine with(String newNote) {
    return newNote.isEmpty() ? this : new BlockLine(depth, mark, text, newNote);
  }

  /** Returns the line without mark and note, safe for a terminal; depth 0 is not indented. */
  public String atMargin() {
    return text.isEmpty() ? "" : "  ".repeat(depth) + PrintableText.line(text);
  }
}
