package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sections of a plan's comment. Each ends with an empty line; a section without content is
 * empty.
 */
final class MarkdownSections {
  private final Plan plan;
  private final RenderingSchemas vocabulary;
  private final Map<Address, Address> previous;

  MarkdownSections(Plan plan, RenderingSchemas vocabulary) {
    this.plan = plan;
    this.vocabulary = vocabulary;
    this.previous = plan.previous();
  }

  /** Returns the risks. */
  String dangers(int budget) {
    List<String> lines = new ArrayList<>();
    plan.effective().stream()
        .filter(PlannedChange::blocked)
        .forEach(change -> lines.add(danger(change, "is blocked by <code>prevent_destroy</code>")));
    for (PlannedChange change : plan.effective()) {
      change
          .irreversible()
          .forEach(sentence -> lines.add(danger(change, "cannot be undone: " + prose(sentence))));
    }
    return alert("CAUTION", lines, budget);
  }

  private static String danger(PlannedChange change, String words) {
    return "> - " + MarkdownText.code(change.address().toString()) + " " + words + "\n";
  }

  private static String prose(String text) {
    return MarkdownText.prose(text);
  }

  private static String alert(String kind, List<String> lines, int budget) {
    if (lines.isEmpty()) {
      return "";
    }
    String head = "> [!" + kind + "]\n";
    int room = budget - MarkdownText.bytes(head) - 1;
    return head + FittedParts.fit(lines, room, left -> "> - and " + left + " more\n").text() + "\n";
  }

  String warnings(int budget) {
    return alert("WARNING", plan.warnings().stream().sorted().map(this::warning).toList(), budget);
  }

  private String warning(Diagnostic warning) {
    String place =
        warning.place().map(range -> MarkdownText.code(range.toString()) + " ").orElse("");
    String detail = warning.detail().isEmpty() ? "" : "<br>" + prose(warning.detail());
    String code = MarkdownText.code(warning.code());
    return "> - " + place + prose(warning.summary()) + " " + code + detail + "\n";
  }

  /** Returns the drift. */
  String drift(int budget) {
    List<RenderedBlock> blocks =
        plan.drift().stream().map(drift -> DriftBlock.of(vocabulary, drift)).toList();
    return blocks("Changed outside of hextet: ", " resource", blocks, budget);
  }

  /** Returns the reads during apply. */
  String reads(int budget) {
    List<RenderedBlock> blocks =
        plan.reads().stream().map(read -> ReadBlock.of(vocabulary, read)).toList();
    return blocks("Read during apply: ", " data source", blocks, budget);
  }

  /** The steps in order. */
  String steps(int budget, StepDetail detail) {
    List<String> steps = StepsText.parts(plan, vocabulary, detail);
    if (steps.isEmpty()) {
      return "";
    }
    String summary = "Steps in order: " + plan.steps().size();
    int frame =
        MarkdownText.bytes(MarkdownText.details(summary, MarkdownText.block("text", "")) + "\n");
    String fitting = FittedParts.fit(steps, budget - frame, left -> "… " + left + " more\n").text();
    return MarkdownText.details(summary, MarkdownText.block("text", fitting)) + "\n";
  }

  private static String blocks(String title, String noun, List<RenderedBlock> blocks, int budget) {
    if (blocks.isEmpty()) {
      return "";
    }
    String summary = title + blocks.size() + noun + (blocks.size() == 1 ? "" : "s");
    List<String> parts = blocks.stream().map(MarkdownSections::block).toList();
    int frame = MarkdownText.bytes(MarkdownText.details(summary, "") + "\n");
    String fitting =
        FittedParts.fit(parts, budget - frame, left -> "And " + left + " more.\n").text();
    return MarkdownText.details(summary, fitting) + "\n";
  }

  private static String block(RenderedBlock block) {
    return MarkdownText.code(block.address().toString())
        + " "
        + PrintableText.line(block.words())
        + "\n"
        + MarkdownText.block("diff", block.forDiff());
  }

  /**
   * Returns the change of a resource.
   *
   * @param budget size limit; beyond it, the section contains the action without details
   */
  String resource(PlannedChange change, int budget) {
    RenderedBlock block =
        ChangeBlock.of(
            vocabulary,
            change,
            previous.get(change.address()),
            plan.imports().contains(change.address()));
    String summary =
        symbol(change.action())
            + "<b>"
            + MarkdownText.html(change.address().toString())
            + "</b> "
            + PrintableText.line(block.words())
            + (change.irreversible().isEmpty() ? "" : ", and cannot be undone")
            + (change.blocked() ? ", and is blocked" : "");
    String diff = block.forDiff();
    String whole = MarkdownText.details(summary, MarkdownText.block("diff", diff)) + "\n";
    return MarkdownText.bytes(whole) <= budget
        ? whole
        : MarkdownText.details(summary, tooLong(diff)) + "\n";
  }

  private static String symbol(Action action) {
    return action.symbol().isBlank() ? "" : "<code>" + action.symbol() + "</code> ";
  }

  private static String tooLong(String diff) {
    return String.format(
        Locale.ROOT, "Its changes, %,d bytes, do not fit here.\n", MarkdownText.bytes(diff));
  }

  String outputs(int budget) {
    List<BlockLine> lines = OutputLines.of(vocabulary, plan);
    if (lines.isEmpty()) {
      return "";
    }
    long count = plan.outputs().stream().filter(OutputChange::isChange).count();
    String summary = "Outputs: " + count + " changed";
    String diff = lines.stream().map(line -> line.forDiff() + "\n").collect(Collectors.joining());
    String whole = MarkdownText.details(summary, MarkdownText.block("diff", diff)) + "\n";
    return MarkdownText.bytes(whole) <= budget
        ? whole
        : MarkdownText.details(summary, tooLong(diff)) + "\n";
  }
}
