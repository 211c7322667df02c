package dev.hextet.core.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A resource's record as JSON and back; the state and the journal both have records. */
final class RecordCodec {
  private static final String PENDING = "unfinished";

  private RecordCodec() {}

  static ObjectNode toJson(ResourceRecord record) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("address", record.address().toString());
    node.put("type", record.address().type());
    node.put("id", record.id());
    node.put("provider", record.provider());
    node.put("region", record.region());
    node.put("schema", record.schema());
    record.configured().forEach(node.putArray("configured")::add);
    node.set("attributes", ValueJson.toJson(record.attributes()));
    ObjectNode sensitive = node.putObject("sensitive");
    record.sensitive().forEach(sensitive::put);
    var dependencies = node.putArray("dependencies");
    record.dependencies().forEach(address -> dependencies.add(address.toString()));
    node.put("guard", record.guard());
    node.put("token", record.token());
    if (!record.timeouts().isEmpty()) {
      record.timeouts().texts().forEach(node.putObject("timeouts")::put);
    }
    if (record.pending().isOpen()) {
      ObjectNode rest = node.putObject(PENDING);
      rest.put("unseen", record.pending().unobserved());
      rest.set("owed", ValueJson.toJson(record.pending().values()));
    }
    return node;
  }

  /** Reads the output of {@link #toJson}. An IllegalArgumentException describes any error. */
  static ResourceRecord fromJson(JsonNode node) {
    if (!(ValueJson.fromJson(node.path("attributes")) instanceof Value.MapOf attributes)) {
      throw new IllegalArgumentException("a resource has no attributes");
    }
    return new ResourceRecord(
        Address.parse(node.path("address").asText()),
        node.path("id").asText(),
        new RecordedPlacement(node.path("provider").asText(), node.path("region").asText()),
        new AttributeRecord(
            node.path("schema").asInt(),
            new TreeSet<>(texts(node.path("configured"))),
            attributes,
            textsByName(node.path("sensitive"))),
        lifecycle(node),
        node.path("token").asText(),
        pending(node.path(PENDING)));
  }

  private static LifecycleRecord lifecycle(JsonNode node) {
    return new LifecycleRecord(
        new TreeSet<>(texts(node.path("dependencies")).stream().map(Address::parse).toList()),
        node.path("guard").asBoolean(),
        OperationTimeouts.parse(textsByName(node.path("timeouts"))));
  }

  private static PendingChanges pending(JsonNode node) {
    return ValueJson.fromJson(node.path("owed")) instanceof Value.MapOf owed
        ? PendingChanges.open(node.path("unseen").asBoolean(), owed)
        : PendingChanges.NONE;
  }

  private static SortedMap<String, String> textsByName(JsonNode object) {
    SortedMap<String, String> texts = new TreeMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
