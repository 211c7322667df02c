package dev.hextet.core.state;

import java.util.Objects;

/**
 * Placement of a recorded resource.
 *
 * @param provider key of the provider configuration that reaches the resource: {@code aws}, or
 *     {@code aws.west} for one with an alias
 * @param region name of the region, for example {@code us-west-2}
 */
public record RecordedPlacement(String provider, String region) {
  public RecordedPlacement {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(region, "region");
  }

  /** Returns a copy with another provider configuration. */
  public RecordedPlacement withProvider(String newProvider) {
    return new RecordedPlacement(newProvider, region);
  }
}
