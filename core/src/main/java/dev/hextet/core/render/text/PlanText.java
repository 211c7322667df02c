package dev.hextet.core.render.text;

import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.ReportSection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report on a plan as text for a terminal, in Terraform's form without its noise. Ends with a
 * line end; values forge no lines.
 */
public final class PlanText {
  private PlanText() {}

  /** Returns the text of a report; the verdict comes after the details. */
  public static String render(PlanReport report, TerminalStyle style) {
    return text(report.verdictLast(), style);
  }

  /** Returns the verdict, the outputs and the checks alone. */
  public static String conclusion(PlanReport report, TerminalStyle style) {
    return text(report.conclusion(), style);
  }

  private static String text(List<ReportSection> sections, TerminalStyle style) {
    TextSections writer = new TextSections(style);
    return sections.stream()
        .map(section -> section.accept(writer))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
