package dev.hextet.core.plan;

import dev.hextet.core.resource.OperationTimeouts;
import java.util.List;
import java.util.Objects;

/**
 * Under which terms a change is carried out.
 *
 * @param timeouts how long the cloud may take for it, where the document says so
 * @param preconditions what is still to be true before it begins
 * @param postconditions what is still to be true once it is done
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
