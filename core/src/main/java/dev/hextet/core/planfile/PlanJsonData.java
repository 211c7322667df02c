package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.TerraformModules;
import dev.hextet.core.resource.TerraformName;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Results of data sources in a plan: in the prior state, as in Terraform, and under the key {@code
 * hextet}.
 */
final class PlanJsonData {
  private static final String KEY = "data";

  private PlanJsonData() {}

  /** Adds the results to the modules of the prior state. */
  static void putPrior(TerraformModules modules, Plan plan) {
    plan.dataAttributes()
        .forEach(
            (address, attributes) -> {
              PlanJsonValue value = PlanJsonValue.of(attributes.values());
              ObjectNode resource = TerraformName.of(address);
              resource.set("values", value.json());
              resource.set("sensitive_values", value.secret());
              modules.add(address, resource);
            });
  }

  /** Adds where its secrets come from, and its conditions that are not decided yet. */
  static void putOurs(ObjectNode ours, Plan plan) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    plan.dataAttributes()
        .forEach(
            (address, attributes) -> {
              ObjectNode json = JsonNodeFactory.instance.objectNode();
              PlanJsonValue value = PlanJsonValue.of(attributes.values());
              PlanJson.put(json, "expressions", value.expressions());
              PlanJson.put(json, "sensitive", value.secrets());
              PlanJsonConditions.put(json, terms(plan, address));
              if (!json.isEmpty()) {
                all.set(address.toString(), json);
              }
            });
    if (!all.isEmpty()) {
      ours.set(KEY, all);
    }
  }

  private static ChangeSettings terms(Plan plan, Address address) {
    return new ChangeSettings(
        OperationTimeouts.NONE,
        open(plan, address, Condition.Kind.PRECONDITION),
        open(plan, address, Condition.Kind.POSTCONDITION));
  }

  private static List<PlannedCondition> open(Plan plan, Address address, Condition.Kind kind) {
    return plan.checks().stream()
        .filter(open -> open.kind() == kind && open.about().equals(address.toString()))
        .toList();
  }

  /** Returns the results. */
  static SortedMap<Address, Attributes> dataAttributes(JsonNode root, JsonNode ours) {
    SortedMap<Address, Attributes> dataAttributes = new TreeMap<>();
    JsonNode prior = root.path("prior_state").path("values").path("root_module");
    for (JsonNode resource : TerraformModules.resources(prior)) {
      Address address = Address.parse(resource.path("address").asText());
      if (address.isData()) {
        JsonNode beside = ours.path(KEY).path(address.toString());
        Value values =
            PlanJsonValue.read(
                resource.path("values"),
                PlanJson.texts(beside.path("expressions")),
                PlanJson.texts(beside.path("sensitive")));
        dataAttributes.put(address, PlanJsonChange.attributes(values));
      }
    }
    return dataAttributes;
  }

  /** The conditions that are not decided yet. */
  static List<PlannedCondition> open(JsonNode ours) {
    List<PlannedCondition> open = new ArrayList<>();
    for (Map.Entry<String, JsonNode> data : ours.path(KEY).properties()) {
      Address address = Address.parse(data.getKey());
      ChangeSettings terms =
          PlanJsonConditions.terms(data.getValue(), OperationTimeouts.NONE, address);
      open.addAll(terms.preconditions());
      open.addAll(terms.postconditions());
    }
    return open;
  }
}
