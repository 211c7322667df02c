package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.ReadReason;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.TerraformName;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The look-ups of a plan in its JSON: changes whose action is {@code read}, as in Terraform. */
final class PlanJsonReads {
  private static final String ARGUMENTS = "arguments";
  private static final String PROVIDER = "provider";

  private PlanJsonReads() {}

  static ObjectNode terraform(PlannedRead read) {
    ObjectNode json = TerraformName.ofChange(read.address());
    json.set("change", change(read).terraform("read"));
    json.put("action_reason", read.reasonCode());
    return json;
  }

  private static PlanJsonChange change(PlannedRead read) {
    return PlanJsonChange.of(Attributes.EMPTY, read.after());
  }

  /** Returns the parts that Terraform's form omits: expressions, and the names of the arguments. */
  static ObjectNode ours(List<PlannedRead> reads) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (PlannedRead read : reads) {
      ObjectNode json = all.putObject(read.address().toString());
      json.put(PROVIDER, read.provider());
      PlanJson.put(json, ARGUMENTS, read.arguments().values().entries().keySet());
      change(read).addExpressions(json);
      PlanJsonConditions.put(json, read.terms());
    }
    return all;
  }

  /** Reads the output of {@link #terraform} and {@link #ours}. */
  static PlannedRead read(Address address, JsonNode json, JsonNode beside) {
    PlanJsonChange values = PlanJsonChange.read(json.path("change"), beside);
    Attributes after = PlanJsonChange.attributes(values.after());
    Map<String, Value> arguments = new TreeMap<>();
    for (String name : PlanJson.list(beside.path(ARGUMENTS))) {
      arguments.put(name, after.values().get(name));
    }
    return new PlannedRead(
        address,
        new Attributes(Value.map(arguments)),
        after,
        beside.path(PROVIDER).asText(),
        ReadReason.of(json.path("action_reason").asText()),
        PlanJsonConditions.terms(beside, OperationTimeouts.NONE, address));
  }
}
