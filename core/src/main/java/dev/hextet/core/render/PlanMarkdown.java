package dev.hextet.core.render;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan as a comment on a pull request: first the verdict and the risks, then each resource, the
 * highest risk first. A hidden marker identifies the comment for updates. Made for GitHub, and
 * readable elsewhere.
 */
public final class PlanMarkdown {
  /** Default size limit, below the limit of a GitHub comment. */
  public static final int DEFAULT_MAX_BYTES = 65_000;

  /** Less than this holds no comment worth having. */
  public static final int LEAST_MAX_BYTES = 4_000;

  private static final int LONGEST_NAME = 100;

  private final Plan plan;
  private final RenderingSchemas vocabulary;
  private final String name;
  private final int maxBytes;

  private PlanMarkdown(Plan plan, RenderingSchemas vocabulary, String name, int maxBytes) {
    this.plan = plan;
    this.vocabulary = vocabulary;
    this.name = name;
    this.maxBytes = maxBytes;
  }

  /**
   * Returns the comment.
   *
   * @param name distinguishes the plans of one pull request, for example the document's path
   * @param maxBytes size limit in UTF-8 bytes; beyond it, whole resources of the lowest risk are
   *     replaced by their number
   * @param steps the detail of the list of steps
   * @throws IllegalArgumentException if maxBytes is less than {@link #LEAST_MAX_BYTES}
   */
  public static String render(
      Plan plan, RenderingSchemas vocabulary, String name, int maxBytes, StepDetail steps) {
    if (maxBytes < LEAST_MAX_BYTES) {
      throw new IllegalArgumentException("a plan does not fit into " + maxBytes + " bytes");
    }
    return new PlanMarkdown(plan, vocabulary, cut(name), maxBytes).text(steps);
  }

  /** The first line of the comment about a plan of this name. */
  public static String marker(String name) {
    return "<!-- hextet plan: " + MarkdownText.inComment(cut(name)) + " -->";
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  private String text(StepDetail detail) {
    MarkdownSections sections = new MarkdownSections(plan, vocabulary);
    String head = head();
    String foot = foot();
    int room = maxBytes - MarkdownText.bytes(head) - MarkdownText.bytes(foot);
    String dangers = sections.dangers(room / 4);
    String warnings = sections.warnings(room / 4);
    String drift = sections.drift(room / 4);
    String reads = sections.reads(room / 8);
    String outputs = sections.outputs(room / 8);
    String steps = sections.steps(room / 4, detail);
    int taken = MarkdownText.bytes(dangers + warnings + drift + reads + steps + outputs);
    String resources = resources(sections, room - taken);
    return head + dangers + warnings + drift + resources + reads + steps + outputs + foot;
  }

  private String head() {
    return marker(name)
        + "\n### "
        + MarkdownText.code(name)
        + ": "
        + Verdict.of(plan).replaceFirst("^Plan: ", "").replaceFirst("\\.$", "")
        + (plan.isBlocked() ? ", blocked" : "")
        + "\n\n"
        + table();
  }

  private String table() {
    if (plan.effective().isEmpty()) {
      return "";
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    if (!plan.imports().isEmpty()) {
      counts.put("import", (long) plan.imports().size());
    }
    counts.put("create", count(Action.CREATE));
    counts.put("change", count(Action.UPDATE));
    counts.put("replace", count(Action.REPLACE) + count(Action.CREATE_THEN_DELETE));
    counts.put("destroy", count(Action.DELETE));
    counts.put(
        "irreversible",
        plan.effective().stream().filter(change -> !change.irreversible().isEmpty()).count());
    return row(counts.keySet().stream())
        + row(counts.keySet().stream().map(name -> "---:"))
        + row(counts.values().stream().map(count -> count == 0 ? "0" : "**" + count + "**"))
        + "\n";
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private long count(Action action) {
    return plan.effective().stream().filter(change -> change.action() == action).count();
  }

  private String resources(MarkdownSections sections, int budget) {
    List<PlannedChange> changes = plan.effective().stream().sorted(Danger.FIRST).toList();
    List<String> parts =
        changes.stream().map(change -> sections.resource(change, budget / 2)).toList();
    return FittedParts.fit(parts, budget, left -> rest(changes, left)).text();
  }

  private String rest(List<PlannedChange> changes, int left) {
    String sentence =
        changes.subList(changes.size() - left, changes.size()).stream()
            .collect(Collectors.groupingBy(PlannedChange::action, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "> [!NOTE]\n> %s not shown here, to keep within %,d bytes: %s.\n\n",
        left == 1 ? "1 resource is" : left + " resources are",
        maxBytes,
        sentence);
  }

  private String foot() {
    return "<sub>"
        + MarkdownText.html(plan.basis().tool())
        + ", state serial "
        + plan.basis().serial()
        + "</sub>\n";
  }
}
