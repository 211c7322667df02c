package dev.hextet.core.render.text;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.render.BlockLine;
import dev.hextet.core.render.LineMark;
import dev.hextet.core.render.RenderedBlock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Blocks and their lines for a terminal.
 *
 * @param style the emphasis
 */
record BlockText(TerminalStyle style) {

  /** Returns a block; it ends with a line end. */
  String block(RenderedBlock block) {
    StringBuilder out = new StringBuilder();
    out.append("  ").append(style.bold(comment(block.title().sentence()))).append('\n');
    block.notes().forEach(note -> out.append("  ").append(comment(note)).append('\n'));
    block
        .comments()
        .forEach(line -> out.append("  ").append(style.red(comment(line))).append('\n'));
    out.append(ActionSymbols.column(block.symbol(), style))
        .append(' ')
        .append(PrintableText.line(block.opening()))
        .append('\n');
    return out.append(lines(block.lines())).append("    }\n").toString();
  }

  private static String comment(String text) {
    return PrintableText.line("# " + text);
  }

  /** Returns lines; each ends with a line end. */
  String lines(List<BlockLine> lines) {
    return lines.stream().map(line -> line(line) + "\n").collect(Collectors.joining());
  }

  /** Returns a line as Terraform does: the mark is two columns to the left of the text. */
  private String line(BlockLine line) {
    String shown = PrintableText.line(line.text());
    boolean aside = shown.startsWith("# (") && line.mark() == LineMark.NONE;
    String start =
        "    ".repeat(line.depth())
            + "  "
            + mark(line.mark())
            + " "
            + (aside ? style.faint(shown) : shown);
    String note = line.note().isEmpty() ? "" : " " + style.red(PrintableText.line(line.note()));
    return shown.isEmpty() ? start.stripTrailing() : start + note;
  }

  private String mark(LineMark mark) {
    return switch (mark) {
      case NONE -> mark.symbol();
      case ADD -> style.green(mark.symbol());
      case REMOVE -> style.red(mark.symbol());
      case CHANGE -> style.yellow(mark.symbol());
    };
  }
}
