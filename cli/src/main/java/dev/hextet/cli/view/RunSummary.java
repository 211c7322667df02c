package dev.hextet.cli.view;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.render.text.EndingText;
import dev.hextet.core.resource.ChangeOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Messages at the end of a run. */
final class RunSummary {
  private RunSummary() {}

  /**
   * Returns the numbers of imported, created, changed and destroyed resources; a replacement counts
   * as created and destroyed.
   */
  static Plan.Summary counts(Plan plan, ApplyResult applied) {
    Set<Address> changed = addresses(applied, ChangeOperation.UPDATE);
    plan.changes().stream()
        .filter(change -> change.action() == Action.IMPORT)
        .map(PlannedChange::address)
        .forEach(changed::remove);
    return new Plan.Summary(
        plan.imports().size(),
        addresses(applied, ChangeOperation.CREATE).size(),
        changed.size(),
        addresses(applied, ChangeOperation.DELETE).size());
  }

  private static Set<Address> addresses(ApplyResult applied, ChangeOperation operation) {
    return applied.outcome().done().stream()
        .filter(step -> step instanceof Step.Change change && change.operation() == operation)
        .map(Step::address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Terraform's last line of a run in which every step was carried out. */
  static String complete(Plan plan, ApplyResult applied) {
    Plan.Summary counts = counts(plan, applied);
    return plan.mode() == PlanMode.DESTROY
        ? EndingText.destroyed(counts.destroy())
        : EndingText.applied(counts.imported(), counts.add(), counts.change(), counts.destroy());
  }

  /** Returns the list of steps of an incomplete run. */
  static String incomplete(Plan plan, RunOutcome outcome) {
    String run = plan.mode() == PlanMode.DESTROY ? "Destroy" : "Apply";
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s: %d done, %d failed, %d not started.\n"
            .formatted(
                run,
                outcome.failures().isEmpty() || outcome.isInterrupted() ? "stopped" : "incomplete",
                outcome.done().size(),
                outcome.failed().size(),
                outcome.notStarted().size()));
    list(text, "done", outcome.done());
    list(text, "failed", outcome.failed());
    list(text, "not started", outcome.notStarted());
    return text.append(rest(outcome)).toString();
  }

  private static String rest(RunOutcome outcome) {
    return outcome.open()
        ? "The journal keeps the completed calls. Run the same command again: it determines the"
            + " outcome of open calls and continues.\n"
        : "The completed steps are recorded. Run the same command again to continue.\n";
  }

  private static void list(StringBuilder text, String word, List<Step> steps) {
    steps.stream()
        .sorted(Comparator.comparing(Step::address))
        .forEach(
            step ->
                text.append("  %-11s  %s\n".formatted(word, PrintableText.line(step.id().text()))));
  }
}
