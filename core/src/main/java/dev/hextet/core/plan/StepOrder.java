package dev.hextet.core.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reasons for the order of a plan's steps. A plan file does not hold them.
 *
 * @param kept the constraints that hold, the strongest first
 * @param dropped the constraints that do not hold
 */
public record StepOrder(List<OrderConstraint> kept, List<DroppedConstraint> dropped) {
  /** The order of a plan without reasons. */
  public static final StepOrder UNKNOWN = new StepOrder(List.of(), List.of());

  public StepOrder {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }

  /** Returns the strongest constraint of each wait: by the waiting step, then by the other one. */
  public Map<StepId, Map<StepId, OrderConstraint>> reasons() {
    Map<StepId, Map<StepId, OrderConstraint>> reasons = new HashMap<>();
    for (OrderConstraint constraint : kept) {
      reasons
          .computeIfAbsent(constraint.step(), id -> new HashMap<>())
          .putIfAbsent(constraint.before(), constraint);
    }
    return reasons;
  }
}
