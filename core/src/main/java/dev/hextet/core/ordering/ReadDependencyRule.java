package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.StepId;
import java.util.List;
import java.util.stream.Stream;

/** {@link OrderRule#READ_DEPENDENCY}. Indirect dependencies count as well. */
record ReadDependencyRule(PlannedSteps steps, PlannedDependencies dependencies)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.READ_DEPENDENCY);
    for (PlannedRead read : steps.reads()) {
      for (Address needed : dependencies.allNeeded(read.address())) {
        Stream<StepId> before =
            needed.isData() ? steps.read(needed).stream() : steps.readying(needed);
        constraints.add(steps.read(read.address()), before, "depends on " + needed);
      }
    }
    return constraints.all();
  }
}
