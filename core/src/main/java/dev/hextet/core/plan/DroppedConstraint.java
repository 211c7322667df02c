package dev.hextet.core.plan;

import java.util.List;

/**
 * A constraint that contradicts constraints that are at least as strong.
 *
 * @param constraint the constraint that does not hold
 * @param contradiction the constraints that require the opposite order: from the step that was to
 *     come first to the step that was to wait
 */
public record DroppedConstraint(OrderConstraint constraint, List<OrderConstraint> contradiction) {
  public DroppedConstraint {
    contradiction = List.copyOf(contradiction);
  }
}
