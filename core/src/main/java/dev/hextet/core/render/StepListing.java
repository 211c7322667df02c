package dev.hextet.core.render;

import dev.hextet.core.diag.PrintableText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Layout of steps in a fixed-width font.
 *
 * @param strong emphasizes the name of a step
 * @param faint formats secondary text
 */
record StepListing(UnaryOperator<String> strong, UnaryOperator<String> faint) {
  private static final String NUMBER = "%4d. ";
  private static final String INDENT = " ".repeat(8);

  /** Returns a part for each step, then one for all dropped waits. */
  List<String> of(ReportSection.Steps section) {
    return Stream.concat(
            section.steps().stream().map(this::step), dropped(section.dropped()).stream())
        .toList();
  }

  private String step(ReportedStep step) {
    StringBuilder out = new StringBuilder();
    out.append(NUMBER.formatted(step.number()));
    out.append(strong.apply(PrintableText.line(step.name())))
        .append(faint.apply(after(step)))
        .append('\n');
    for (String reason : step.reasons()) {
      out.append(INDENT).append(faint.apply(PrintableText.line(reason))).append('\n');
    }
    for (ReportedStep.ReportedCall call : step.calls()) {
      line(out, INDENT + call.text());
      call.conditions().forEach(condition -> line(out, INDENT + "  until " + condition));
    }
    return out.toString();
  }

  private static String after(ReportedStep step) {
    return step.after().isEmpty()
        ? ""
        : step.after().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "  (after ", ")"));
  }

  private static void line(StringBuilder out, String text) {
    out.append(PrintableText.line(text)).append('\n');
  }

  private static List<String> dropped(List<DroppedWait> dropped) {
    if (dropped.isEmpty()) {
      return List.of();
    }
    StringBuilder out =
        new StringBuilder(
            "\nDropped waits, each contradicted by rules that are at least as strong:\n\n");
    for (DroppedWait found : dropped) {
      line(out, "  - " + found.text());
      found.contradiction().forEach(other -> line(out, "      but " + other));
    }
    return List.of(out.toString());
  }
}
