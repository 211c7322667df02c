package dev.hextet.core.render.markdown;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.render.ChangeCount;
import dev.hextet.core.render.IrreversibleChange;
import dev.hextet.core.render.RenderedBlock;
import dev.hextet.core.render.ReportSection;
import dev.hextet.core.render.SectionWriter;
import dev.hextet.core.render.markdown.MarkdownPart.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a report in GitHub's Markdown, as parts that fit into a budget. */
final class MarkdownSections implements SectionWriter<List<MarkdownPart>> {
  private final String name;
  private final int maxBytes;

  /**
   * Creates a writer.
   *
   * @param name the name of the plan
   * @param maxBytes the size limit of the comment, for display
   */
  MarkdownSections(String name, int maxBytes) {
    this.name = name;
    this.maxBytes = maxBytes;
  }

  @Override
  public List<MarkdownPart> verdict(ReportSection.Verdict verdict) {
    String heading =
        "### "
            + MarkdownText.code(name)
            + ": "
            + verdict.title()
            + (verdict.blocked() ? ", blocked" : "")
            + "\n\n";
    return List.of(MarkdownPart.fixed(heading + table(verdict.counts())));
  }

  private static String table(List<ChangeCount> counts) {
    return counts.isEmpty()
        ? ""
        : row(counts.stream().map(ChangeCount::name))
            + row(counts.stream().map(count -> "---:"))
            + row(counts.stream().map(ChangeCount::number).map(MarkdownSections::number))
            + "\n";
  }

  private static String number(int number) {
    return number == 0 ? "0" : "**" + number + "**";
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  @Override
  public List<MarkdownPart> risks(ReportSection.Risks risks) {
    List<String> lines = new ArrayList<>();
    risks
        .blocked()
        .forEach(address -> lines.add(risk(address, "is blocked by <code>prevent_destroy</code>")));
    for (IrreversibleChange change : risks.irreversible()) {
      for (String sentence : change.consequences()) {
        String words = "cannot be undone: " + MarkdownText.prose(sentence);
        lines.add(risk(change.address(), words));
      }
    }
    return List.of(alert("CAUTION", lines));
  }

  private static String risk(Address address, String words) {
    return "> - " + MarkdownText.code(address.toString()) + " " + words + "\n";
  }

  private static MarkdownPart alert(String kind, List<String> lines) {
    String head = "> [!" + kind + "]\n";
    int frame = MarkdownText.bytes(head) + 1;
    return new MarkdownPart(
        Share.QUARTER,
        budget ->
            head
                + FittedParts.fit(lines, budget - frame, left -> "> - and " + left + " more\n")
                    .text()
                + "\n");
  }

  @Override
  public List<MarkdownPart> warnings(ReportSection.Warnings warnings) {
    return List.of(
        alert("WARNING", warnings.diagnostics().stream().map(MarkdownSections::warning).toList()));
  }

  private static String warning(Diagnostic warning) {
    String place =
        warning.place().map(range -> MarkdownText.code(range.toString()) + " ").orElse("");
    String detail = warning.detail().isEmpty() ? "" : "<br>" + MarkdownText.prose(warning.detail());
    String code = MarkdownText.code(warning.code());
    return "> - " + place + MarkdownText.prose(warning.summary()) + " " + code + detail + "\n";
  }

  @Override
  public List<MarkdownPart> drift(ReportSection.DriftFindings drift) {
    return List.of(
        blocks(Share.QUARTER, "Changed outside of hextet: ", " resource", drift.blocks()));
  }

  private static MarkdownPart blocks(
      Share share, String title, String noun, List<RenderedBlock> blocks) {
    String summary = title + blocks.size() + noun + (blocks.size() == 1 ? "" : "s");
    List<String> parts = blocks.stream().map(MarkdownSections::block).toList();
    return new MarkdownPart(
        share,
        budget ->
            MarkdownDetails.fitted(
                budget,
                summary,
                UnaryOperator.identity(),
                parts,
                left -> "And " + left + " more.\n"));
  }

  private static String block(RenderedBlock block) {
    return MarkdownText.code(block.address().toString())
        + " "
        + PrintableText.line(block.title().predicate())
        + "\n"
        + MarkdownText.block("diff", BlockDiff.block(block));
  }

  @Override
  public List<MarkdownPart> actions(ReportSection.Actions actions) {
    MarkdownChanges changes = new MarkdownChanges(actions.changesByRisk(), maxBytes);
    MarkdownPart resources = new MarkdownPart(Share.REST, changes::fitted);
    return actions.reads().isEmpty()
        ? List.of(resources)
        : List.of(
            resources,
            blocks(Share.EIGHTH, "Read during apply: ", " data source", actions.reads()));
  }

  @Override
  public List<MarkdownPart> steps(ReportSection.Steps steps) {
    List<String> parts = steps.listing(UnaryOperator.identity(), UnaryOperator.identity());
    return List.of(
        new MarkdownPart(
            Share.QUARTER,
            budget ->
                MarkdownDetails.fitted(
                    budget,
                    "Steps in order: " + steps.steps().size(),
                    listing -> MarkdownText.block("text", listing),
                    parts,
                    left -> "… " + left + " more\n")));
  }

  @Override
  public List<MarkdownPart> outputs(ReportSection.Outputs outputs) {
    String summary = "Outputs: " + outputs.count() + " changed";
    String diff = BlockDiff.lines(outputs.lines());
    return List.of(
        new MarkdownPart(Share.EIGHTH, budget -> MarkdownDetails.diff(budget, summary, diff)));
  }

  @Override
  public List<MarkdownPart> checks(ReportSection.Checks checks) {
    List<String> lines = checks.lines().stream().map(line -> line + "\n").toList();
    return List.of(
        new MarkdownPart(
            Share.EIGHTH,
            budget ->
                MarkdownDetails.fitted(
                    budget,
                    "Checks after apply: " + lines.size(),
                    listing -> MarkdownText.block("text", listing),
                    lines,
                    left -> "… " + left + " more\n")));
  }

  @Override
  public List<MarkdownPart> provenance(ReportSection.Provenance provenance) {
    return List.of(
        MarkdownPart.fixed(
            "<sub>"
                + MarkdownText.html(provenance.tool())
                + ", state serial "
                + provenance.serial()
                + "</sub>\n"));
  }
}
