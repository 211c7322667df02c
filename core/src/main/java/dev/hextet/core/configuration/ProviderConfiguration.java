package dev.hextet.core.configuration;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One configuration of a provider: a region, and the account of its credentials.
 *
 * @param key {@code aws}, or {@code aws.west} with an alias
 * @param settings its values, canonical; sensitive ones are marked
 * @param place the settings that determine the region and the account
 * @param where its block in the document
 */
public record ProviderConfiguration(
    String key, Value.MapOf settings, Value.MapOf place, @Nullable SourceRange where) {
  /** Marked, never written, and found again when a plan is applied. */
  private static final Set<String> CREDENTIALS = Set.of("access_key", "secret_key", "token");

  public ProviderConfiguration {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(place, "place");
  }

  /** Determines whether a setting is part of the credentials. */
  public static boolean isCredential(String setting) {
    return CREDENTIALS.contains(setting);
  }

  /** Returns the configuration of a provider that the document does not configure. */
  public static ProviderConfiguration empty(String key) {
    return new ProviderConfiguration(key, Value.map(Map.of()), Value.map(Map.of()), null);
  }

  /** Returns the settings that a plan may hold. The credentials are found again at apply. */
  public Value.MapOf withoutCredentials() {
    Map<String, Value> shown = new TreeMap<>(settings.entries());
    CREDENTIALS.forEach(shown::remove);
    return Value.map(shown);
  }

  /** Without values: some are secret. */
  @Override
  public String toString() {
    return "ProviderConfiguration[" + key + "]";
  }
}
