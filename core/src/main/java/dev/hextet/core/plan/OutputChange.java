package dev.hextet.core.plan;

import dev.hextet.core.value.Value;
import java.util.Objects;

/**
 * An output before and after.
 *
 * @param name its name
 * @param before the recorded value; null as a value if it is new
 * @param after the wanted value, unknown or sensitive perhaps; null as a value if it goes
 * @param description the document's words, or empty
 */
public record OutputChange(String name, Value before, Value after, String description) {
  public OutputChange {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  public boolean isChange() {
    return !before.equals(after);
  }
}
