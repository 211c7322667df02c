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
record BlockLine(int depth, LineMark mark, String text, String note) {

  static BlockLine of(int depth, LineMark mark, String text) {
    return new BlockLine(depth, mark, text, "");
  }

  BlockLine with(String newNote) {
    return newNote.isEmpty() ? this : new BlockLine(depth, mark, text, newNote);
  }

  /** As in Terraform: the mark stands before the text, two columns to its left. */
  String forTerminal(TerminalStyle style) {
    String shown = PrintableText.line(text);
    String comment = note.isEmpty() ? "" : " " + style.red(PrintableText.line(note));
    boolean aside = shown.startsWith("# (") && mark == LineMark.NONE;
    String line =
        "    ".repeat(depth) + "  " + mark.in(style) + " " + (aside ? style.faint(shown) : shown);
    return shown.isEmpty() ? line.stripTrailing() : line + comment;
  }

  /** For a diff block, which colours a line by its first character. */
  String forDiff() {
    String comment = note.isEmpty() ? "" : " " + PrintableText.line(note);
    String line = mark.inDiff() + "   ".repeat(depth) + PrintableText.line(text);
    return text.isEmpty() ? line.stripTrailing() : line + comment;
  }

  /** Without mark or note, from the margin on. */
  String atMargin() {
    return text.isEmpty() ? "" : "  ".repeat(depth) + PrintableText.line(text);
  }
}
