package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.PrintableText;
import java.util.List;

/**
 * The change of one resource, or a read, in Terraform's form.
 *
 * @param address the resource
 * @param symbol symbol of the action
 * @param mark one-character symbol of the action
 * @param title first line, with the action
 * @param words the title without the address
 * @param notes further lines, each in parentheses
 * @param comments further lines about risks
 * @param lines lines between the braces
 */
record RenderedBlock(
    Address address,
    String symbol,
    LineMark mark,
    String title,
    String words,
    List<String> notes,
    List<String> comments,
    List<BlockLine> lines) {
  RenderedBlock {
    notes = List.copyOf(notes);
    comments = List.copyOf(comments);
    lines = List.copyOf(lines);
  }

  private String opening() {
    String word = address.isData() ? "data" : "resource";
    return PrintableText.line(word + " \"" + address.type() + "\" \"" + address.name() + "\" {");
  }

  /** Ends with a line end. */
  String forTerminal(TerminalStyle style) {
    StringBuilder out = new StringBuilder();
    out.append("  ").append(style.bold(comment(title))).append('\n');
    notes.forEach(note -> out.append("  ").append(comment(note)).append('\n'));
    comments.forEach(line -> out.append("  ").append(style.red(comment(line))).append('\n'));
    out.append(ActionSymbols.column(symbol, style)).append(' ').append(opening()).append('\n');
    lines.forEach(line -> out.append(line.forTerminal(style)).append('\n'));
    return out.append("    }\n").toString();
  }

  private static String comment(String text) {
    return PrintableText.line("# " + text);
  }

  /** For a diff block of Markdown; ends with a line end. */
  String forDiff() {
    StringBuilder out = new StringBuilder();
    notes.forEach(note -> out.append("  ").append(comment(note)).append('\n'));
    comments.forEach(line -> out.append("! ").append(comment(line)).append('\n'));
    out.append(mark.inDiff()).append(' ').append(opening()).append('\n');
    lines.forEach(line -> out.append(line.forDiff()).append('\n'));
    return out.append("  }\n").toString();
  }
}
