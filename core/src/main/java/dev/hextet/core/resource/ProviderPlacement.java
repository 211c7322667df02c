package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * The placement of a resource: its provider configuration.
 *
 * @param provider the configuration's key: {@code aws}, or {@code aws.west} with an alias
 * @param region the region's name, for example {@code us-west-2}
 * @param settings the configuration's values, canonical and without credentials
 */
public record ProviderPlacement(String provider, String region, Value.MapOf settings) {
  public ProviderPlacement {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(settings, "settings");
  }
}
