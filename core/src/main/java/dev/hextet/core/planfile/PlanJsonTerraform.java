package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.TerraformModules;
import dev.hextet.core.resource.TerraformName;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a plan's JSON that is Terraform's, format 1.2, as
 * https://developer.hashicorp.com/terraform/internals/json-format has it. Without the time, so that
 * the same plan gives the same bytes.
 */
final class PlanJsonTerraform {
  static final String FORMAT = "1.2";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Plan plan;

  PlanJsonTerraform(Plan plan) {
    this.plan = plan;
  }

  ObjectNode write() {
    ObjectNode root = NODES.objectNode();
    root.put("format_version", FORMAT);
    ObjectNode variables = root.putObject("variables");
    plan.inputs().keySet().forEach(variables::putObject);
    root.set("planned_values", plannedValues());
    root.set("resource_drift", drift());
    root.set("resource_changes", changes());
    root.set("output_changes", outputs());
    ObjectNode prior = root.putObject("prior_state");
    prior.put("format_version", "1.0");
    prior.set("values", priorValues());
    PlanJsonChecks.putTerraform(root, plan);
    root.put("applyable", isApplyable());
    root.put("complete", true);
    root.put("errored", false);
    return root;
  }

  private boolean isApplyable() {
    boolean records = plan.mode() == PlanMode.REFRESH_ONLY && !plan.drift().isEmpty();
    return !plan.isBlocked() && (!plan.isEmpty() || records);
  }

  private ObjectNode plannedValues() {
    ObjectNode values = NODES.objectNode();
    ObjectNode outputs = values.putObject("outputs");
    for (OutputChange output : plan.outputs()) {
      if (!output.after().isNull()) {
        outputs.set(output.name(), output(output.after()));
      }
    }
    TerraformModules modules = new TerraformModules();
    for (PlannedChange change : plan.changes()) {
      if (change.action() != Action.DELETE && change.action() != Action.FORGET) {
        modules.add(change.address(), resource(change.address(), change.after()));
      }
    }
    values.set("root_module", modules.json());
    return values;
  }

  private static ObjectNode output(Value value) {
    ObjectNode output = NODES.objectNode();
    output.put("sensitive", value.isSensitive());
    if (value.isKnown() && !value.isSensitive()) {
      output.set("value", PlanJsonValue.of(value).json());
    }
    return output;
  }

  private ObjectNode priorValues() {
    ObjectNode values = NODES.objectNode();
    TerraformModules modules = new TerraformModules();
    PlanJsonData.putPrior(modules, plan);
    for (PlannedChange change : plan.changes()) {
      if (!change.id().isEmpty()) {
        modules.add(change.address(), resource(change.address(), change.before()));
      }
    }
    values.set("root_module", modules.json());
    return values;
  }

  private static ObjectNode resource(Address address, Attributes attributes) {
    PlanJsonValue value = PlanJsonValue.of(attributes.values());
    ObjectNode resource = TerraformName.of(address);
    resource.set("values", value.json());
    resource.set("sensitive_values", value.secret());
    return resource;
  }

  private ArrayNode drift() {
    ArrayNode all = NODES.arrayNode();
    for (Drift drift : plan.drift()) {
      PlanJsonChange change = PlanJsonChange.of(drift.recorded(), drift.live());
      ObjectNode resource = TerraformName.ofChange(drift.address());
      resource.set("change", change.terraform(drift.gone() ? "delete" : "update"));
      all.add(resource);
    }
    return all;
  }

  private ArrayNode changes() {
    ArrayNode all = NODES.arrayNode();
    plan.reads().forEach(read -> all.add(PlanJsonReads.terraform(read)));
    Map<Address, Address> previous = plan.previous();
    for (PlannedChange change : plan.changes()) {
      ObjectNode resource = TerraformName.ofChange(change.address());
      Optional.ofNullable(previous.get(change.address()))
          .ifPresent(from -> resource.put("previous_address", from.toString()));
      ObjectNode json =
          PlanJsonChange.of(change.before(), change.after())
              .terraform(PlanJsonAction.words(change.action()));
      if (!change.forcing().isEmpty()) {
        ArrayNode paths = json.putArray("replace_paths");
        change.forcing().forEach(name -> paths.addArray().add(name));
      }
      if (plan.imports().contains(change.address())) {
        json.putObject("importing").put("id", change.id());
      }
      resource.set("change", json);
      PlanJsonAction.reason(plan.mode(), change)
          .ifPresent(reason -> resource.put("action_reason", reason));
      all.add(resource);
    }
    return all;
  }

  private ObjectNode outputs() {
    ObjectNode all = NODES.objectNode();
    for (OutputChange output : plan.outputs()) {
      PlanJsonChange change = new PlanJsonChange(output.before(), output.after());
      all.set(output.name(), change.terraform(PlanJsonAction.word(output)));
    }
    return all;
  }
}
