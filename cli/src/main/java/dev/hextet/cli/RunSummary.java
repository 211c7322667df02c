package dev.hextet.cli;

import dev.hextet.core.diag.Printable;
import dev.hextet.core.engine.Applied;
import dev.hextet.core.execute.Outcome;
import dev.hextet.core.plan.Mode;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.render.EndingText;
import dev.hextet.core.resource.Operation;
import java.util.Comparator;
import java.util.List;

/** What is said at the end of a run. */
final class RunSummary {
  private RunSummary() {}

  /** How many resources were made, changed and destroyed; a replacement is two of them. */
  static Plan.Summary counts(Applied applied) {
    return new Plan.Summary(
        count(applied, Operation.CREATE),
        count(applied, Operation.UPDATE),
        count(applied, Operation.DELETE));
  }

  private static int count(Applied applied, Operation operation) {
    return (int)
        applied.outcome().done().stream()
            .filter(step -> !step.isRead() && step.operation() == operation)
            .map(Step::address)
            .distinct()
            .count();
  }

  /** Terraform's last line of a run in which every step was carried out. */
  static String complete(Plan plan, Applied applied) {
    Plan.Summary counts = counts(applied);
    return plan.mode() == Mode.DESTROY
        ? EndingText.destroyed(counts.destroy())
        : EndingText.applied(counts.add(), counts.change(), counts.destroy());
  }

  /** What became of the steps of a run that did not come to its end. */
  static String incomplete(Plan plan, Outcome outcome) {
    String run = plan.mode() == Mode.DESTROY ? "Destroy" : "Apply";
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s: %d done, %d failed, %d not started.\n"
            .formatted(
                run,
                outcome.failures().isEmpty() ? "stopped" : "incomplete",
                outcome.done().size(),
                outcome.failed().size(),
                outcome.notStarted().size()));
    list(text, "done", outcome.done());
    list(text, "failed", outcome.failed());
    list(text, "not started", outcome.notStarted());
    return text.append(rest(outcome)).toString();
  }

  private static String rest(Outcome outcome) {
    return outcome.open()
        ? "The journal keeps what was done. The same command finds out the rest, and goes on from"
            + " there.\n"
        : "What was done is recorded. The same command goes on from there.\n";
  }

  private static void list(StringBuilder text, String word, List<Step> steps) {
    steps.stream()
        .sorted(Comparator.comparing(Step::address))
        .forEach(step -> text.append("  %-11s  %s\n".formatted(word, Printable.line(step.id()))));
  }
}
