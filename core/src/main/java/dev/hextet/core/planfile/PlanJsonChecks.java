package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.plan.CheckStatus;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChecks;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Checks in a plan's JSON: the statuses of assertions, as in Terraform, and under the key {@code
 * hextet} the open assertions and the probes.
 */
final class PlanJsonChecks {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CHECKS = "checks";
  private static final String MODULES = "module_conditions";
  private static final List<Condition.Kind> OF_MODULES =
      List.of(Condition.Kind.OUTPUT, Condition.Kind.VALIDATION);
  private static final String PROBES = "probes";
  private static final String STATUS = "status";
  private static final String DISPLAY = "to_display";

  private PlanJsonChecks() {}

  /** Adds the statuses of assertions; omits an empty list. */
  static void putTerraform(ObjectNode root, Plan plan) {
    if (plan.checkStatuses().isEmpty()) {
      return;
    }
    ArrayNode all = root.putArray(CHECKS);
    for (CheckStatus check : plan.checkStatuses()) {
      ObjectNode json = all.addObject();
      ObjectNode address = json.putObject("address");
      address.put("kind", "check");
      address.put("name", check.about().substring(check.about().lastIndexOf('.') + 1));
      address.put(DISPLAY, check.about());
      json.put(STATUS, check.status().word());
      ObjectNode instance = json.putArray("instances").addObject();
      instance.putObject("address").put(DISPLAY, check.about());
      instance.put(STATUS, check.status().word());
      if (!check.problems().isEmpty()) {
        ArrayNode problems = instance.putArray("problems");
        check.problems().forEach(message -> problems.addObject().put("message", message));
      }
    }
  }

  /** Adds the open assertions and the probes; omits empty objects. */
  static void putOurs(ObjectNode ours, Plan plan) {
    SortedMap<String, List<PlannedCondition>> assertions =
        plan.checks().stream()
            .filter(open -> open.kind() == Condition.Kind.ASSERTION)
            .collect(
                Collectors.groupingBy(PlannedCondition::about, TreeMap::new, Collectors.toList()));
    if (!assertions.isEmpty()) {
      ObjectNode checks = ours.putObject(CHECKS);
      assertions.forEach((name, open) -> PlanJsonConditions.put(checks, name, open));
    }
    putModules(ours, plan);
    if (!plan.probes().isEmpty()) {
      ObjectNode probes = ours.putObject(PROBES);
      plan.probes().forEach(probe -> probes.set(probe.name(), probe(probe)));
    }
  }

  /** Adds the open conditions of inputs and outputs of modules, by their kinds. */
  private static void putModules(ObjectNode ours, Plan plan) {
    ObjectNode kinds = NODES.objectNode();
    for (Condition.Kind kind : OF_MODULES) {
      SortedMap<String, List<PlannedCondition>> groups =
          plan.checks().stream()
              .filter(open -> open.kind() == kind)
              .collect(
                  Collectors.groupingBy(
                      PlannedCondition::about, TreeMap::new, Collectors.toList()));
      groups.forEach(
          (about, open) ->
              PlanJsonConditions.put(kinds.withObject("/" + kind.name()), about, open));
    }
    if (!kinds.isEmpty()) {
      ours.set(MODULES, kinds);
    }
  }

  private static List<PlannedCondition> modules(JsonNode ours) {
    List<PlannedCondition> open = new ArrayList<>();
    for (Condition.Kind kind : OF_MODULES) {
      for (Map.Entry<String, JsonNode> group : ours.path(MODULES).path(kind.name()).properties()) {
        open.addAll(PlanJsonConditions.read(group.getValue(), kind, group.getKey()));
      }
    }
    return open;
  }

  private static ObjectNode probe(PlannedProbe probe) {
    ObjectNode json = NODES.objectNode();
    PlanJsonValue arguments = PlanJsonValue.of(probe.arguments().values());
    json.put("kind", probe.kind().word());
    json.set("values", arguments.json());
    PlanJson.put(json, "expressions", arguments.expressions());
    PlanJson.put(json, "sensitive", arguments.secrets());
    PlanJson.put(json, "subjects", probe.subjects());
    if (!probe.problem().isEmpty()) {
      json.put("problem", probe.problem());
    }
    if (probe.where() != null) {
      json.set("place", PlanJsonPlace.write(probe.where()));
    }
    return json;
  }

  /** Reads the output of {@link #putTerraform} and {@link #putOurs}. */
  static PlannedChecks read(JsonNode root, JsonNode ours) {
    List<PlannedCondition> open = new ArrayList<>();
    for (Map.Entry<String, JsonNode> check : ours.path(CHECKS).properties()) {
      open.addAll(
          PlanJsonConditions.read(check.getValue(), Condition.Kind.ASSERTION, check.getKey()));
    }
    open.addAll(PlanJsonData.open(ours));
    open.addAll(modules(ours));
    List<PlannedProbe> probes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> probe : ours.path(PROBES).properties()) {
      probes.add(probe(probe.getKey(), probe.getValue()));
    }
    return new PlannedChecks(open, statuses(root), probes);
  }

  private static List<CheckStatus> statuses(JsonNode root) {
    List<CheckStatus> statuses = new ArrayList<>();
    for (JsonNode check : root.path(CHECKS)) {
      List<String> problems = new ArrayList<>();
      check
          .path("instances")
          .path(0)
          .path("problems")
          .forEach(problem -> problems.add(problem.path("message").asText()));
      statuses.add(
          new CheckStatus(
              check.path("address").path(DISPLAY).asText(),
              CheckStatus.Status.of(check.path(STATUS).asText()),
              problems));
    }
    return statuses;
  }

  /** Reads a probe, whose arguments anyone can have written. */
  private static PlannedProbe probe(String name, JsonNode json) {
    Value arguments =
        PlanJsonValue.read(
            json.path("values"),
            PlanJson.texts(json.path("expressions")),
            PlanJson.texts(json.path("sensitive")));
    SortedSet<Address> subjects = new TreeSet<>();
    PlanJson.list(json.path("subjects")).forEach(text -> subjects.add(Address.parse(text)));
    Attributes values = new Attributes(PlanJsonChange.attributes(arguments).values());
    PlannedProbe probe =
        new PlannedProbe(
            name,
            ProbeKind.of(json.path("kind").asText()),
            values,
            subjects,
            json.path("problem").asText(),
            PlanJsonPlace.read(json.path("place")));
    if (!probe.isComplete() || !probe.evaluated(UnaryOperator.identity()).equals(probe)) {
      throw new IllegalArgumentException("the arguments of " + name + " are invalid");
    }
    return probe;
  }
}
