package dev.hextet.core.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.resource.TerraformModules;
import dev.hextet.core.resource.TerraformName;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.JsonText;
import dev.hextet.core.value.ValueJson;

/**
 * A state as the JSON of {@code terraform show -json}, for programs. Sensitive values are null in
 * it and marked. The state's own file is another format.
 */
public final class StateJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String FORMAT = "1.0";

  private StateJson() {}

  /** The text; ends with a line end. */
  public static String render(State state) {
    ObjectNode root = NODES.objectNode();
    root.put("format_version", FORMAT);
    ObjectNode values = root.putObject("values");
    ObjectNode outputs = values.putObject("outputs");
    state.outputs().forEach((name, output) -> outputs.set(name, output(output)));
    TerraformModules modules = new TerraformModules();
    state.records().forEach(record -> modules.add(record.address(), resource(record)));
    values.set("root_module", modules.json());
    return JsonText.pretty(root);
  }

  private static ObjectNode output(OutputRecord output) {
    ObjectNode json = NODES.objectNode();
    json.put("sensitive", output.isSensitive());
    json.set("value", ValueJson.toJson(output.value()));
    return json;
  }

  private static ObjectNode resource(ResourceRecord record) {
    ObjectNode json = TerraformName.of(record.address());
    json.put("schema_version", record.schema());
    ObjectNode values = (ObjectNode) ValueJson.toJson(record.attributes());
    ObjectNode sensitive = NODES.objectNode();
    for (String name : record.sensitive().keySet()) {
      values.putNull(name);
      sensitive.put(name, true);
    }
    json.set("values", values);
    json.set("sensitive_values", sensitive);
    if (!record.dependencies().isEmpty()) {
      ArrayNode dependencies = json.putArray("depends_on");
      record.dependencies().forEach(address -> dependencies.add(address.toString()));
    }
    return json;
  }
}
