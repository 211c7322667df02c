package dev.hextet.core.render.text;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.render.IrreversibleChange;
import dev.hextet.core.render.RenderedBlock;
import dev.hextet.core.render.ReportSection;
import dev.hextet.core.render.ReportedChange;
import dev.hextet.core.render.SectionWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a report for a terminal. Each ends with a line end or is empty. */
final class TextSections implements SectionWriter<String> {
  private static final String RULE = "─".repeat(77);
  private static final int MOST_ADDRESSES = 8;

  private final TerminalStyle style;
  private final BlockText blocks;

  TextSections(TerminalStyle style) {
    this.style = style;
    this.blocks = new BlockText(style);
  }

  /** Terraform omits the counts of resources from a plan that only changes outputs. */
  @Override
  public String verdict(ReportSection.Verdict verdict) {
    if (verdict.noChanges()) {
      return style.bold(verdict.sentence()) + "\n";
    }
    return verdict.counts().isEmpty() ? "" : verdict.sentence() + "\n";
  }

  @Override
  public String risks(ReportSection.Risks risks) {
    return risk("Blocked by prevent_destroy:", risks.blocked())
        + risk(
            "Cannot be undone:",
            risks.irreversible().stream().map(IrreversibleChange::address).toList());
  }

  private String risk(String title, List<Address> resources) {
    return resources.isEmpty() ? "" : style.red(title) + " " + addresses(resources) + "\n";
  }

  private static String addresses(List<Address> resources) {
    String first =
        resources.stream()
            .limit(MOST_ADDRESSES)
            .map(address -> PrintableText.line(address.toString()))
            .collect(Collectors.joining(", "));
    int more = resources.size() - MOST_ADDRESSES;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  @Override
  public String warnings(ReportSection.Warnings warnings) {
    return warnings.diagnostics().stream()
        .map(TextSections::boxed)
        .collect(Collectors.joining("\n"));
  }

  /** Starts each line with a bar, so that it cannot pass for a line of the plan. */
  private static String boxed(Diagnostic warning) {
    return DiagnosticFormat.text(warning)
        .lines()
        .map(line -> "│ " + line + "\n")
        .collect(Collectors.joining("", "╷\n", "╵\n"));
  }

  @Override
  public String drift(ReportSection.DriftFindings drift) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold("Note: Objects have changed outside of hextet")).append("\n\n");
    out.append("hextet found these differences from what was recorded by the last apply:\n\n");
    drift.blocks().forEach(block -> out.append(blocks.block(block)).append('\n'));
    return out.append(drift.consequence()).append("\n\n").append(RULE).append('\n').toString();
  }

  @Override
  public String actions(ReportSection.Actions actions) {
    String legend =
        ActionSymbols.legend(
            actions.changes().stream().map(ReportedChange::action).toList(),
            !actions.reads().isEmpty(),
            style);
    Stream<RenderedBlock> changes = actions.changes().stream().map(ReportedChange::block);
    return (legend.isEmpty()
            ? ""
            : "Resource actions are indicated with the following symbols:\n" + legend + "\n")
        + "hextet will perform the following actions:\n\n"
        + Stream.concat(actions.reads().stream(), changes)
            .map(blocks::block)
            .collect(Collectors.joining("\n"));
  }

  @Override
  public String steps(ReportSection.Steps steps) {
    return "Steps, in order: "
        + count(steps.steps().size(), "step")
        + ", "
        + count(steps.calls(), "call")
        + "\n\n"
        + String.join("", steps.listing(style::bold, style::faint));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  @Override
  public String outputs(ReportSection.Outputs outputs) {
    String alone =
        outputs.alone()
            ? "\nAn apply of this plan records these outputs and changes nothing else.\n"
            : "";
    return "Changes to Outputs:\n" + blocks.lines(outputs.lines()) + alone;
  }

  @Override
  public String checks(ReportSection.Checks checks) {
    return checks.lines().stream()
        .map(line -> "  " + line + "\n")
        .collect(Collectors.joining("", "Checks after apply:\n", ""));
  }

  @Override
  public String provenance(ReportSection.Provenance provenance) {
    return "";
  }
}
