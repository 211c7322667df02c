package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepKind;
import dev.hextet.core.state.PinnedResultCodec;
import java.util.Locale;

/** The part of a plan's JSON that Terraform's has no place for: the key {@code hextet}. */
final class PlanJsonExtension {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Plan plan;

  PlanJsonExtension(Plan plan) {
    this.plan = plan;
  }

  ObjectNode write() {
    ObjectNode ours = NODES.objectNode();
    ours.put("format", PlanCodec.FORMAT);
    ours.put("tool", plan.basis().tool());
    ours.put("mode", plan.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    ObjectNode state = ours.putObject("state");
    state.put("lineage", plan.basis().lineage());
    state.put("serial", plan.basis().serial());
    state.put("digest", plan.basis().stateDigest());
    if (!plan.basis().location().isEmpty()) {
      state.put("location", plan.basis().location());
    }
    PlanJsonPlaces.put(ours, plan.basis().places());
    ours.putObject("document").put("digest", plan.basis().documentDigest());
    ours.set("providers", providers());
    ObjectNode inputs = ours.putObject("inputs");
    plan.inputs()
        .forEach(
            (name, input) -> {
              ObjectNode json = inputs.putObject(name);
              if (!input.digest().isEmpty()) {
                json.put("digest", input.digest());
              }
              json.put("type", input.type());
            });
    ours.set("changes", changes());
    ours.set("drift", drift());
    ours.set("outputs", outputs());
    ours.set("steps", steps());
    ObjectNode fingerprints = ours.putObject("fingerprints");
    plan.fingerprints().forEach((address, print) -> fingerprints.put(address.toString(), print));
    ours.set("warnings", warnings());
    if (!plan.choices().isEmpty()) {
      ours.set("lookups", PinnedResultCodec.toJson(plan.choices()));
    }
    if (!plan.reads().isEmpty()) {
      ours.set("reads", PlanJsonReads.ours(plan.reads()));
    }
    PlanJsonChecks.putOurs(ours, plan);
    PlanJsonData.putOurs(ours, plan);
    return ours;
  }

  private ObjectNode providers() {
    ObjectNode all = NODES.objectNode();
    plan.providers()
        .forEach(
            (key, settings) -> {
              PlanJsonValue values = PlanJsonValue.of(settings);
              ObjectNode json = all.putObject(key);
              json.set("values", values.json());
              PlanJson.put(json, "expressions", values.expressions());
              PlanJson.put(json, "sensitive", values.secrets());
            });
    return all;
  }

  private ObjectNode changes() {
    ObjectNode all = NODES.objectNode();
    for (PlannedChange change : plan.changes()) {
      ObjectNode json = all.putObject(change.address().toString());
      json.put("id", change.id());
      json.put("provider", change.plannedPlacement().provider());
      json.put("region", change.plannedPlacement().region());
      if (change.moves()) {
        ObjectNode former = json.putObject("former");
        former.put("provider", change.former().provider());
        former.put("region", change.former().region());
      }
      PlanJson.put(json, "changed", change.changed());
      PlanJson.put(json, "configured", change.configured());
      PlanJson.put(json, "dependencies", change.dependencies());
      json.put("guard", change.guard());
      json.put("blocked", change.blocked());
      PlanJson.put(json, "irreversible", change.irreversible());
      PlanJsonChange.of(change.before(), change.after()).addExpressions(json);
      addTerms(change, json);
    }
    return all;
  }

  private static void addTerms(PlannedChange change, ObjectNode json) {
    if (!change.triggers().isEmpty()) {
      PlanJson.put(json, "triggers", change.triggers());
    }
    PlanJson.put(json, "timeouts", change.terms().timeouts().texts());
    PlanJsonConditions.put(json, change.terms());
  }

  private ObjectNode drift() {
    ObjectNode all = NODES.objectNode();
    for (Drift drift : plan.drift()) {
      ObjectNode json = all.putObject(drift.address().toString());
      json.put("id", drift.id());
      PlanJson.put(json, "changed", drift.changed());
      PlanJsonChange.of(drift.recorded(), drift.live()).addExpressions(json);
    }
    return all;
  }

  private ObjectNode outputs() {
    ObjectNode all = NODES.objectNode();
    for (OutputChange output : plan.outputs()) {
      ObjectNode json = all.putObject(output.name());
      json.put("description", output.description());
      new PlanJsonChange(output.before(), output.after()).addExpressions(json);
      PlanJsonConditions.put(json, "preconditions", output.preconditions());
      if (!output.digest().isEmpty()) {
        json.put("digest", output.digest());
      }
    }
    return all;
  }

  private ArrayNode steps() {
    ArrayNode all = NODES.arrayNode();
    for (Step step : plan.steps()) {
      ObjectNode json = all.addObject();
      json.put("id", step.id().text());
      json.put("address", step.address().toString());
      json.put("operation", step.id().kind().operationName());
      json.put("late", step.id().kind() == StepKind.FINISH);
      if (step.id().kind() == StepKind.PREPARE) {
        json.put("early", true);
      }
      PlanJson.put(json, "waits_for", step.waitsFor());
      json.set("calls", PlanJsonCalls.of(step.calls()));
    }
    return all;
  }

  private ArrayNode warnings() {
    ArrayNode all = NODES.arrayNode();
    for (Diagnostic warning : plan.warnings()) {
      ObjectNode json = all.addObject();
      json.put("severity", warning.severity().word());
      json.put("code", warning.code());
      json.put("summary", warning.summary());
      json.put("detail", warning.detail());
      if (warning.address() != null) {
        json.put("address", warning.address());
      }
      warning.place().ifPresent(place -> json.set("place", PlanJsonPlace.write(place)));
    }
    return all;
  }
}
