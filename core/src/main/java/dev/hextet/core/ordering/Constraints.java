package dev.hextet.core.ordering;

import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the constraints that one rule gives. */
final class Constraints {
  private final OrderRule rule;
  private final List<OrderConstraint> all = new ArrayList<>();

  Constraints(OrderRule rule) {
    this.rule = rule;
  }

  /** Adds a constraint; a step that is to come before itself needs none. */
  void add(StepId step, StepId before, String reason) {
    if (!step.equals(before)) {
      all.add(new OrderConstraint(step, before, rule, reason));
    }
  }

  void add(StepId step, Stream<StepId> before, String reason) {
    before.forEach(first -> add(step, first, reason));
  }

  void add(Optional<StepId> step, Optional<StepId> before, String reason) {
    step.ifPresent(waiting -> add(waiting, before.stream(), reason));
  }

  void add(Optional<StepId> step, Stream<StepId> before, String reason) {
    step.ifPresent(waiting -> add(waiting, before, reason));
  }

  List<OrderConstraint> all() {
    return List.copyOf(all);
  }
}
