package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.resource.CloudLocation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Locations of a plan's provider configurations, in its JSON. */
final class PlanJsonPlaces {
  private static final String KEY = "places";

  private PlanJsonPlaces() {}

  /** Adds the locations; omits them if they were not determined. */
  static void put(ObjectNode ours, Map<String, CloudLocation> places) {
    if (!places.isEmpty()) {
      ObjectNode all = ours.putObject(KEY);
      places.forEach((key, place) -> write(place, all.putObject(key)));
    }
  }

  private static void write(CloudLocation place, ObjectNode json) {
    json.put("endpoint", place.endpoint());
    json.put("region", place.region());
    if (!place.account().isEmpty()) {
      json.put("account", place.account());
    }
  }

  static SortedMap<String, CloudLocation> read(JsonNode ours) {
    SortedMap<String, CloudLocation> places = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : ours.path(KEY).properties()) {
      JsonNode json = entry.getValue();
      places.put(
          entry.getKey(),
          new CloudLocation(
              json.path("endpoint").asText(),
              json.path("region").asText(),
              json.path("account").asText()));
    }
    return places;
  }
}
