package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Builds the sections of a report from a plan. */
final class SectionBuilder {
  private final Plan plan;
  private final RenderingSchemas vocabulary;
  private final List<PlannedChange> changes;

  SectionBuilder(Plan plan, RenderingSchemas vocabulary) {
    this.plan = plan;
    this.vocabulary = vocabulary;
    this.changes = plan.effective();
  }

  ReportSection.Verdict verdict() {
    String sentence = plan.isEmpty() ? noChanges() : plan.summary().sentence();
    return new ReportSection.Verdict(sentence, plan.isEmpty(), plan.isBlocked(), counts());
  }

  private String noChanges() {
    return switch (plan.mode()) {
      case NORMAL -> "No changes. Your infrastructure matches the configuration.";
      case DESTROY -> "No changes. No objects need to be destroyed.";
      case REFRESH_ONLY ->
          plan.drift().isEmpty()
              ? "No changes. Your infrastructure still matches the configuration."
              : "No changes to your infrastructure. The differences above are only recorded.";
    };
  }

  private List<ChangeCount> counts() {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<ChangeCount> counts = new ArrayList<>();
    if (!plan.imports().isEmpty()) {
      counts.add(new ChangeCount("import", plan.imports().size()));
    }
    counts.add(count("create", change -> change.action() == Action.CREATE));
    counts.add(count("change", change -> change.action() == Action.UPDATE));
    counts.add(count("replace", change -> change.action().isReplacement()));
    counts.add(count("destroy", change -> change.action() == Action.DELETE));
    counts.add(count("irreversible", change -> !change.irreversible().isEmpty()));
    return counts;
  }

  private ChangeCount count(String name, Predicate<PlannedChange> counted) {
    return new ChangeCount(name, (int) changes.stream().filter(counted).count());
  }

  ReportSection.Risks risks() {
    return new ReportSection.Risks(
        changes.stream().filter(PlannedChange::blocked).map(PlannedChange::address).toList(),
        changes.stream()
            .filter(change -> !change.irreversible().isEmpty())
            .map(change -> new IrreversibleChange(change.address(), change.irreversible()))
            .toList());
  }

  ReportSection.Warnings warnings() {
    return new ReportSection.Warnings(plan.warnings());
  }

  ReportSection.DriftFindings drift() {
    return new ReportSection.DriftFindings(
        plan.drift().stream().map(drift -> DriftBlock.of(vocabulary, drift)).toList(),
        plan.mode() == PlanMode.REFRESH_ONLY
            ? "This is a refresh-only plan: it undoes none of these, and an apply of it records"
                + " them."
            : "Unless the configuration asks for the same, the plan below undoes them.");
  }

  /** Returns the actions. An empty plan is not applied, and has none. */
  ReportSection.Actions actions() {
    if (plan.isEmpty()) {
      return new ReportSection.Actions(List.of(), List.of());
    }
    Map<Address, Address> previous = plan.previous();
    return new ReportSection.Actions(
        plan.reads().stream().map(read -> ReadBlock.of(vocabulary, read)).toList(),
        changes.stream().map(change -> change(change, previous)).toList());
  }

  private ReportedChange change(PlannedChange change, Map<Address, Address> previous) {
    Address address = change.address();
    return new ReportedChange(
        ChangeBlock.of(vocabulary, change, previous.get(address), plan.imports().contains(address)),
        change.action(),
        !change.irreversible().isEmpty(),
        change.blocked());
  }

  ReportSection.Steps steps(StepDetail detail) {
    return StepReporter.of(plan, vocabulary, detail);
  }

  ReportSection.Outputs outputs() {
    return new ReportSection.Outputs(
        OutputLines.of(vocabulary, plan),
        (int) plan.outputs().stream().filter(OutputChange::isChange).count(),
        changes.isEmpty());
  }

  /** Returns the probes. An empty plan has nothing to review. */
  ReportSection.Checks checks() {
    return new ReportSection.Checks(
        plan.isEmpty() ? List.of() : CheckLines.of(vocabulary, plan.probes()));
  }

  ReportSection.Provenance provenance() {
    return new ReportSection.Provenance(plan.basis().tool(), plan.basis().serial());
  }
}
