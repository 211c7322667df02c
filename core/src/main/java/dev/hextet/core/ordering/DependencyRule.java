package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;

/** {@link OrderRule#DEPENDENCY}. A resource that already exists as a part depends on nothing. */
record DependencyRule(PlannedSteps steps, DependentResources dependents)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.DEPENDENCY);
    for (PlannedChange change : steps.changes()) {
      if (!PlannedSteps.isTakenOver(change)) {
        for (Address needed : change.dependencies()) {
          for (Address member : dependents.members(needed)) {
            constraints.add(
                steps.main(change.address()), steps.readying(member), "depends on " + member);
          }
        }
      }
    }
    return constraints.all();
  }
}
