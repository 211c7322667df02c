package dev.hextet.core.plan;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Objects;

/**
 * An output before and after.
 *
 * @param name its name
 * @param before the recorded value; null as a value if it is new
 * @param after the wanted value, unknown or sensitive perhaps; null as a value if it goes
 * @param description the document's words, or empty
 * @param preconditions what is still to be true before it is recorded
 */
public record OutputChange(
    String name,
    Value before,
    Value after,
    String description,
    List<PlannedCondition> preconditions) {
  public OutputChange {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    preconditions = List.copyOf(preconditions);
  }

  /** An output without open preconditions. */
  public OutputChange(String name, Value before, Value after, String description) {
    this(name, before, after, description, List.of());
  }

  public boolean isChange() {
    return !before.equals(after);
  }
}
