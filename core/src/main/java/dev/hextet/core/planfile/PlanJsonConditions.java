package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions that are still open, as a plan's file has them. */
final class PlanJsonConditions {
  private static final String CONDITION = "condition";
  private static final String MESSAGE = "message";
  private static final String BEFORE = "preconditions";
  private static final String AFTERWARDS = "postconditions";
  private static final String PLACE = "place";

  private PlanJsonConditions() {}

  /** Adds the conditions of a change or a look-up. */
  static void put(ObjectNode beside, ChangeSettings terms) {
    put(beside, BEFORE, terms.preconditions());
    put(beside, AFTERWARDS, terms.postconditions());
  }

  /** The terms whose conditions {@link #put(ObjectNode, ChangeSettings)} wrote. */
  static ChangeSettings terms(JsonNode beside, OperationTimeouts timeouts, Address address) {
    String about = address.toString();
    return new ChangeSettings(
        timeouts,
        read(beside.path(BEFORE), Condition.Kind.PRECONDITION, about),
        read(beside.path(AFTERWARDS), Condition.Kind.POSTCONDITION, about));
  }

  /** Adds a list of conditions; omits an empty list. */
  static void put(ObjectNode beside, String name, List<PlannedCondition> conditions) {
    if (conditions.isEmpty()) {
      return;
    }
    ArrayNode all = beside.putArray(name);
    for (PlannedCondition condition : conditions) {
      ObjectNode json = all.addObject();
      PlanJsonValue parts = PlanJsonValue.of(values(condition));
      json.set("values", parts.json());
      PlanJson.put(json, "expressions", parts.expressions());
      PlanJson.put(json, "sensitive", parts.secrets());
      if (condition.where() != null) {
        json.set(PLACE, PlanJsonPlace.write(condition.where()));
      }
    }
  }

  /** The condition and its message, to be looked at as one value. */
  static Value.MapOf values(PlannedCondition condition) {
    return Value.map(Map.of(CONDITION, condition.condition(), MESSAGE, condition.message()));
  }

  /** Reads the output of {@link #put}. */
  static List<PlannedCondition> read(JsonNode array, Condition.Kind kind, String about) {
    List<PlannedCondition> conditions = new ArrayList<>();
    for (JsonNode json : array) {
      Value read =
          PlanJsonValue.read(
              json.path("values"),
              PlanJson.texts(json.path("expressions")),
              PlanJson.texts(json.path("sensitive")));
      Value.MapOf values = PlanJsonChange.attributes(read).values();
      conditions.add(
          new PlannedCondition(
              kind,
              about,
              values.get(CONDITION),
              values.get(MESSAGE),
              PlanJsonPlace.read(json.path(PLACE))));
    }
    return conditions;
  }
}
