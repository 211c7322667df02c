package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.resource.Phase;
import java.util.List;

/**
 * {@link OrderRule#FINISH_BEFORE_READ}. The late update may itself wait for resources that use the
 * read.
 */
record FinishBeforeReadRule(PlannedSteps steps, PlannedDependencies dependencies)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.FINISH_BEFORE_READ);
    for (PlannedRead read : steps.reads()) {
      for (Address needed : dependencies.instances(read.address())) {
        constraints.add(
            steps.read(read.address()), steps.update(needed, Phase.LATE), "depends on " + needed);
      }
    }
    return constraints.all();
  }
}
