package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;

/** {@link OrderRule#READ_USE}. */
record ReadUseRule(PlannedSteps steps, PlannedDependencies dependencies)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.READ_USE);
    if (steps.reads().isEmpty()) {
      return constraints.all();
    }
    for (PlannedChange change : steps.changes()) {
      for (Address needed : dependencies.instances(change.address())) {
        if (needed.isData()) {
          steps
              .readying(change.address())
              .forEach(
                  step ->
                      constraints.add(step, steps.read(needed).stream(), "depends on " + needed));
        }
      }
    }
    return constraints.all();
  }
}
