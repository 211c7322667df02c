package dev.hextet.core.plan;

import dev.hextet.core.resource.OperationTimeouts;
import java.util.List;
import java.util.Objects;

/**
 * Settings of the execution of a change.
 *
 * @param timeouts time limits of the document
 * @param preconditions open conditions that must hold before the change
 * @param postconditions open conditions that must hold after the change
 */
public record ChangeSettings(
    OperationTimeouts timeouts,
    List<PlannedCondition> preconditions,
    List<PlannedCondition> postconditions) {

  /** The usual ones. */
  public static final ChangeSettings NONE = of(OperationTimeouts.NONE);

  public ChangeSettings {
    Objects.requireNonNull(timeouts, "timeouts");
    preconditions = List.copyOf(preconditions);
    postconditions = List.copyOf(postconditions);
  }

  public ChangeSettings withTimeouts(OperationTimeouts newTimeouts) {
    return new ChangeSettings(newTimeouts, preconditions, postconditions);
  }

  /** Without conditions. */
  public static ChangeSettings of(OperationTimeouts timeouts) {
    return new ChangeSettings(timeouts, List.of(), List.of());
  }
}
