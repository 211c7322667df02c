package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One configuration of a provider: a region, and the account that its credentials are for.
 *
 * @param key {@code aws}, or {@code aws.west} of one with an alias
 * @param settings its values, canonical; what is sensitive is marked
 * @param place those of them that decide which region and which account it reaches
 * @param where its block in the document
 */
public record ProviderConfiguration(
    String key, Value.MapOf settings, Value.MapOf place, @Nullable SourceRange where) {
  public ProviderConfiguration {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(place, "place");
  }

  /** One that says nothing, as there is of a provider of which the document has none. */
  public static ProviderConfiguration empty(String key) {
    return new ProviderConfiguration(key, Value.map(Map.of()), Value.map(Map.of()), null);
  }

  /** The settings as a plan may hold them: credentials are found again when it is carried out. */
  public Value.MapOf withoutCredentials() {
    Map<String, Value> shown = new TreeMap<>(settings.entries());
    ProviderSettings.CREDENTIALS.forEach(shown::remove);
    return Value.map(shown);
  }

  /** Without values: some are secret. */
  @Override
  public String toString() {
    return "ProviderConfiguration[" + key + "]";
  }
}
