package dev.hextet.cli;

import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the cloud is reached when there is only a state: in the region that it names. */
final class RecordedSettings {
  private RecordedSettings() {}

  /** A configuration that wants nothing. */
  static Configuration configuration(State state) {
    Map<String, Value> settings = new TreeMap<>();
    state.records().stream()
        .map(ResourceRecord::region)
        .findFirst()
        .ifPresent(region -> settings.put("region", Value.of(region)));
    Configuration empty = Configuration.EMPTY;
    return new Configuration(
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        Value.map(settings),
        empty.scopes(),
        empty.digest(),
        List.of(),
        new TreeMap<>());
  }
}
