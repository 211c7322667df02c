package dev.hextet.core.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.address.Address;
import dev.hextet.core.value.Value;
import dev.hextet.core.value.ValueJson;
import java.util.SortedMap;
import java.util.TreeMap;

/** Converts the pinned results in states and plans to JSON and back. */
public final class PinnedResultCodec {
  private static final String ARGUMENTS = "arguments";
  private static final String TOLD = "told";

  private PinnedResultCodec() {}

  /** Returns an object with a member for each address. */
  public static ObjectNode toJson(SortedMap<Address, PinnedResult> choices) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    choices.forEach(
        (address, choice) -> {
          ObjectNode json = all.putObject(address.toString());
          json.put(ARGUMENTS, choice.arguments());
          json.set(TOLD, ValueJson.toJson(choice.result()));
        });
    return all;
  }

  /** Reads the output of {@link #toJson}. An IllegalArgumentException describes any error. */
  public static SortedMap<Address, PinnedResult> fromJson(JsonNode json) {
    SortedMap<Address, PinnedResult> choices = new TreeMap<>();
    json.properties()
        .forEach(entry -> choices.put(Address.parse(entry.getKey()), choice(entry.getValue())));
    return choices;
  }

  private static PinnedResult choice(JsonNode json) {
    if (ValueJson.fromJson(json.path(TOLD)) instanceof Value.MapOf result) {
      return new PinnedResult(json.path(ARGUMENTS).asText(), result);
    }
    throw new IllegalArgumentException("a look-up has no result");
  }
}
