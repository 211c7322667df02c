package dev.hextet.core.planning;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ProviderConfiguration;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Placements of all resources. A recorded resource is reached with its recorded configuration. If
 * that configuration is gone or has moved to another region, the present configuration of the
 * resource is used, if its region is the recorded one.
 */
public final class ProviderPlacements {
  private final Configuration configuration;
  private final Function<String, String> regions;
  private final Map<String, ProviderPlacement> known = new ConcurrentHashMap<>();

  /**
   * @param configuration the document, with its resources
   * @param regions the region of a provider configuration, determined only if needed
   */
  public ProviderPlacements(Configuration configuration, Function<String, String> regions) {
    this.configuration = configuration;
    this.regions = regions;
  }

  /** The site of a provider configuration. */
  public ProviderPlacement of(String provider) {
    return known.computeIfAbsent(
        provider,
        key ->
            new ProviderPlacement(
                key, regions.apply(key), configuration(key).withoutCredentials()));
  }

  private ProviderConfiguration configuration(String key) {
    ProviderConfiguration found = configuration.providers().get(key);
    return found == null ? ProviderConfiguration.empty(key) : found;
  }

  /** The site of a recorded resource, as it is reached now. */
  public ProviderPlacement of(ResourceRecord record) {
    Optional<String> wanted = wanted(record);
    if (!isKept(record)) {
      return of(wanted.filter(key -> isIn(key, record.region())).orElse(record.provider()));
    }
    return of(wanted.filter(key -> isSame(key, record.provider())).orElse(record.provider()));
  }

  private Optional<String> wanted(ResourceRecord record) {
    return document(record).map(ResourceConfiguration::provider);
  }

  private Optional<ResourceConfiguration> document(ResourceRecord record) {
    return Optional.ofNullable(configuration.resources().get(record.address().whole()));
  }

  /** Determines whether a recorded resource can be reached. */
  boolean reaches(ResourceRecord record) {
    return isKept(record) || wanted(record).filter(key -> isIn(key, record.region())).isPresent();
  }

  /** Returns the place of a recorded resource in the document, or of its provider configuration. */
  Optional<SourceRange> place(ResourceRecord record) {
    return document(record)
        .map(ResourceConfiguration::where)
        .or(() -> Optional.ofNullable(configuration(record.provider()).where()));
  }

  /** Determines whether the document still has the recorded configuration, in the same region. */
  private boolean isKept(ResourceRecord record) {
    return exists(record.provider()) && isIn(record.provider(), record.region());
  }

  /** The configuration without an alias is always there, if only with no settings. */
  boolean exists(String key) {
    return key.indexOf('.') < 0 || configuration.providers().containsKey(key);
  }

  private boolean isIn(String key, String region) {
    return region.isEmpty() || of(key).region().equals(region);
  }

  /** Determines whether two configurations reach the same region of the same account. */
  private boolean isSame(String one, String other) {
    return one.equals(other)
        || of(one).region().equals(of(other).region())
            && configuration(one).place().equals(configuration(other).place());
  }

  /** Returns the settings of all configurations that plans contain. */
  SortedMap<String, Value.MapOf> settings() {
    SortedMap<String, Value.MapOf> settings = new TreeMap<>();
    configuration
        .providers()
        .forEach((key, provider) -> settings.put(key, provider.withoutCredentials()));
    return settings;
  }
}
