package dev.hextet.core.plan;

import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** A provider's settings as a plan may hold them. */
final class Settings {
  private Settings() {}

  /** Without everything sensitive: credentials are found again when the plan is carried out. */
  static Value.MapOf shown(Value.MapOf settings) {
    Map<String, Value> shown = new TreeMap<>();
    settings
        .entries()
        .forEach(
            (name, value) -> {
              if (!value.isSensitive()) {
                shown.put(name, value);
              }
            });
    return Value.map(shown);
  }
}
