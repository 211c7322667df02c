package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as text for a terminal, in Terraform's form without its noise. Holds everything that
 * people must know of the plan, its warnings too. Ends with a line end; no line is forged by a
 * value.
 */
public final class PlanText {
  private static final String RULE = "─".repeat(77);

  private final Plan plan;
  private final RenderingSchemas vocabulary;
  private final TerminalStyle style;

  private PlanText(Plan plan, RenderingSchemas vocabulary, TerminalStyle style) {
    this.plan = plan;
    this.vocabulary = vocabulary;
    this.style = style;
  }

  /**
   * Renders a plan as text.
   *
   * @param steps the detail of the list of steps
   */
  public static String render(
      Plan plan, RenderingSchemas vocabulary, TerminalStyle style, StepDetail steps) {
    return new PlanText(plan, vocabulary, style).text(steps);
  }

  private String text(StepDetail steps) {
    List<String> parts = new ArrayList<>();
    parts.add(drift());
    parts.add(plan.isEmpty() ? "" : actions());
    parts.add(StepsText.of(plan, vocabulary, style, steps));
    parts.add(warnings());
    parts.add(dangers());
    parts.add(plan.isEmpty() ? nothing() : footer());
    parts.add(outputs());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String drift() {
    if (plan.drift().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(style.bold("Note: Objects have changed outside of hextet")).append("\n\n");
    out.append("hextet found these differences from what was recorded by the last apply:\n\n");
    for (Drift drift : plan.drift()) {
      out.append(DriftBlock.of(vocabulary, drift).forTerminal(style)).append('\n');
    }
    return out.append(whatOfDrift()).append("\n\n").append(RULE).append('\n').toString();
  }

  private String whatOfDrift() {
    return plan.mode() == PlanMode.REFRESH_ONLY
        ? "This is a refresh-only plan: it undoes none of these, and an apply of it records them."
        : "Unless the configuration asks for the same, the plan below undoes them.";
  }

  private String actions() {
    List<PlannedChange> changes = plan.effective();
    if (changes.isEmpty() && plan.reads().isEmpty()) {
      return "";
    }
    List<Action> occurring = changes.stream().map(PlannedChange::action).toList();
    Map<Address, Address> previous = plan.previous();
    Stream<RenderedBlock> reads = plan.reads().stream().map(read -> ReadBlock.of(vocabulary, read));
    Stream<RenderedBlock> blocks =
        changes.stream()
            .map(
                change ->
                    ChangeBlock.of(
                        vocabulary,
                        change,
                        previous.get(change.address()),
                        plan.imports().contains(change.address())));
    String legend = ActionSymbols.legend(occurring, !plan.reads().isEmpty(), style);
    return (legend.isEmpty()
            ? ""
            : "Resource actions are indicated with the following symbols:\n" + legend + "\n")
        + "hextet will perform the following actions:\n\n"
        + Stream.concat(reads, blocks)
            .map(block -> block.forTerminal(style))
            .collect(Collectors.joining("\n"));
  }

  private String warnings() {
    return plan.warnings().stream().sorted().map(PlanText::boxed).collect(Collectors.joining("\n"));
  }

  /** With a bar before each line, so that no line can be taken for one of the plan. */
  private static String boxed(Diagnostic warning) {
    return DiagnosticFormat.text(warning)
        .lines()
        .map(line -> "│ " + line + "\n")
        .collect(Collectors.joining("", "╷\n", "╵\n"));
  }

  private String dangers() {
    return DangerNotes.of(plan).stream()
        .map(danger -> style.red(danger.word()) + " " + danger.addresses() + "\n")
        .collect(Collectors.joining());
  }

  private String nothing() {
    return style.bold(Verdict.of(plan)) + "\n";
  }

  private String footer() {
    return plan.effective().isEmpty() ? "" : Verdict.of(plan) + "\n";
  }

  private String outputs() {
    List<BlockLine> lines = OutputLines.of(vocabulary, plan);
    if (lines.isEmpty()) {
      return "";
    }
    String changes =
        lines.stream().map(line -> line.forTerminal(style) + "\n").collect(Collectors.joining());
    String alone =
        plan.effective().isEmpty()
            ? "\nAn apply of this plan records these outputs and changes nothing else.\n"
            : "";
    return "Changes to Outputs:\n" + changes + alone;
  }
}
