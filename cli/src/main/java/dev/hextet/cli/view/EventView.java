package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.verification.CheckResult;
import java.util.List;
import java.util.Locale;

/** Reports to programs, by events on the output. */
final class EventView implements View {
  private final EventLog events;

  EventView(EventLog events) {
    this.events = events;
    events.version();
  }

  @Override
  public void problems(List<Diagnostic> problems) {
    problems.forEach(
        problem ->
            events.write(
                problem.isError() ? "error" : "warn",
                "diagnostic",
                (problem.isError() ? "Error: " : "Warning: ") + problem.summary(),
                "diagnostic",
                DiagnosticJson.of(problem)));
  }

  @Override
  public void recovered(List<ResourceRecord> records) {
    records.forEach(record -> events.log(RecoveryText.of(record)));
  }

  @Override
  public void planned(Plan plan) {
    problems(plan.warnings());
    plan.drift().forEach(this::drift);
    plan.reads().forEach(this::read);
    plan.effective().forEach(change -> change(change, plan.mode()));
    Plan.Summary summary = plan.summary();
    events.info("change_summary", summary.sentence(), "changes", summary(summary, "plan"));
    plannedOutputs(plan);
  }

  private void drift(Drift drift) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.set("resource", ResourceJson.of(drift.address()));
    change.put("action", drift.gone() ? "delete" : "update");
    String what = drift.gone() ? "Drift detected (delete)" : "Drift detected (update)";
    events.info("resource_drift", drift.address() + ": " + what, "change", change);
  }

  private void change(PlannedChange planned, PlanMode mode) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.set("resource", ResourceJson.of(planned.address()));
    String action = planned.action().isReplacement() ? "replace" : action(planned);
    change.put("action", action);
    if (planned.action().isReplacement()) {
      change.put("reason", reason(planned));
    } else if (planned.action().deletes() && mode == PlanMode.NORMAL) {
      change.put("reason", "delete_because_no_resource_config");
    }
    String message = planned.address() + ": Plan to " + action;
    events.info("planned_change", message, "change", change);
  }

  private void read(PlannedRead planned) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.set("resource", ResourceJson.of(planned.address()));
    change.put("action", "read");
    change.put("reason", planned.reasonCode());
    events.info("planned_change", planned.address() + ": Plan to read", "change", change);
  }

  private static String reason(PlannedChange planned) {
    if (!planned.forcing().isEmpty()) {
      return "cannot_update";
    }
    return planned.triggers().isEmpty() ? "requested" : "replace_by_triggers";
  }

  private static String action(PlannedChange planned) {
    return planned.action().name().toLowerCase(Locale.ROOT);
  }

  private void plannedOutputs(Plan plan) {
    List<OutputChange> changes = plan.outputs().stream().filter(OutputChange::isChange).toList();
    if (!changes.isEmpty()) {
      ObjectNode outputs = JsonNodeFactory.instance.objectNode();
      changes.forEach(change -> outputs.set(change.name(), OutputJson.planned(change)));
      events.info("outputs", "Outputs: " + changes.size(), "outputs", outputs);
    }
  }

  @Override
  public void notice(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(events::log);
  }

  @Override
  public RunProgress progress(Plan plan) {
    return new EventProgress(events, new StepWords(plan), System::nanoTime);
  }

  @Override
  public void applied(Plan plan, ApplyResult applied) {
    problems(applied.warnings());
    problems(applied.outcome().failures());
    if (applied.outcome().isComplete()) {
      String operation = plan.mode() == PlanMode.DESTROY ? "destroy" : "apply";
      events.info(
          "change_summary",
          RunSummary.complete(plan, applied),
          "changes",
          summary(RunSummary.counts(plan, applied), operation));
      ObjectNode outputs = JsonNodeFactory.instance.objectNode();
      applied.outputs().forEach((name, value) -> outputs.set(name, OutputJson.of(value)));
      events.info("outputs", "Outputs: " + outputs.size(), "outputs", outputs);
    }
  }

  @Override
  public CheckProgress checking() {
    return new EventCheckProgress(events);
  }

  @Override
  public void checked(List<CheckResult> results) {
    for (CheckResult result : results) {
      events.info(
          "check_complete", CheckWords.explanation(result), CheckJson.KEY, CheckJson.of(result));
    }
    events.info("check_summary", CheckWords.summary(results), "checks", CheckJson.summary(results));
  }

  private static ObjectNode summary(Plan.Summary counts, String operation) {
    ObjectNode summary = JsonNodeFactory.instance.objectNode();
    summary.put("add", counts.add());
    summary.put("change", counts.change());
    summary.put("import", counts.imported());
    summary.put("remove", counts.destroy());
    return summary.put("operation", operation);
  }
}
