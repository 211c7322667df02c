package dev.hextet.core.render.markdown;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.render.BlockLine;
import dev.hextet.core.render.LineMark;
import dev.hextet.core.render.RenderedBlock;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks and their lines in the diff format, which colors a line by its first character. */
final class BlockDiff {
  private BlockDiff() {}

  /** Returns a block; it ends with a line end. */
  static String block(RenderedBlock block) {
    StringBuilder out = new StringBuilder();
    block.notes().forEach(note -> out.append("  ").append(comment(note)).append('\n'));
    block.comments().forEach(line -> out.append("! ").append(comment(line)).append('\n'));
    out.append(mark(block.mark()))
        .append(' ')
        .append(PrintableText.line(block.opening()))
        .append('\n');
    return out.append(lines(block.lines())).append("  }\n").toString();
  }

  private static String comment(String text) {
    return PrintableText.line("# " + text);
  }

  /** Returns lines; each ends with a line end. */
  static String lines(List<BlockLine> lines) {
    return lines.stream().map(line -> line(line) + "\n").collect(Collectors.joining());
  }

  private static String line(BlockLine line) {
    String note = line.note().isEmpty() ? "" : " " + PrintableText.line(line.note());
    String start =
        mark(line.mark()) + " " + "  ".repeat(line.depth()) + PrintableText.line(line.text());
    return line.text().isEmpty() ? start.stripTrailing() : start + note;
  }

  /** The format has no character for a change: an exclamation mark has a color of its own. */
  private static String mark(LineMark mark) {
    return mark == LineMark.CHANGE ? "!" : mark.symbol();
  }
}
