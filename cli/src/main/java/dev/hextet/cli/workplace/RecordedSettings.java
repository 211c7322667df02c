package dev.hextet.cli.workplace;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ProviderConfiguration;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Provider settings for a state without a document: the recorded regions. */
public final class RecordedSettings {
  private RecordedSettings() {}

  /** Returns a configuration of the providers alone. */
  public static Configuration configuration(State state) {
    SortedMap<String, ProviderConfiguration> providers = new TreeMap<>();
    for (ResourceRecord record : state.records()) {
      Value.MapOf settings = Value.map(Map.of("region", Value.of(record.region())));
      providers.putIfAbsent(
          record.provider(),
          new ProviderConfiguration(record.provider(), settings, settings, null));
    }
    return Configuration.EMPTY.withProviders(providers);
  }
}
