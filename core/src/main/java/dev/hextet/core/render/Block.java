package dev.hextet.core.render;

import dev.hextet.core.diag.Printable;
import dev.hextet.core.plan.Action;
import dev.hextet.core.resource.Address;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to one resource, in Terraform's form.
 *
 * @param address the resource
 * @param action what happens to it
 * @param comments the lines before it: what happens, and what to know of it
 * @param lines what is between its braces
 */
record Block(Address address, Action action, List<String> comments, List<Line> lines) {
  Block {
    comments = List.copyOf(comments);
    lines = List.copyOf(lines);
  }

  private String opening() {
    return Printable.line("resource \"" + address.type() + "\" \"" + address.name() + "\" {");
  }

  /** Ends with a line end. */
  String forTerminal(Style style) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < comments.size(); i++) {
      String comment = Printable.line("# " + comments.get(i));
      out.append("  ").append(i == 0 ? style.bold(comment) : style.red(comment)).append('\n');
    }
    out.append(Symbols.column(action, style)).append(' ').append(opening()).append('\n');
    lines.forEach(line -> out.append(line.forTerminal(style)).append('\n'));
    return out.append("    }\n").toString();
  }

  /** For a diff block of Markdown; ends with a line end. */
  String forDiff() {
    String mark = Symbols.mark(action).inDiff() + " ";
    String about =
        comments.stream()
            .skip(1)
            .map(comment -> "! # " + Printable.line(comment) + "\n")
            .collect(Collectors.joining());
    return about
        + mark
        + opening()
        + "\n"
        + lines.stream().map(line -> line.forDiff() + "\n").collect(Collectors.joining())
        + "  }\n";
  }

  /** What happens, without the address. */
  String words() {
    return Printable.line(comments.get(0).substring(address.toString().length()).strip());
  }
}
