package dev.hextet.core.ordering;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;

/** {@link OrderRule#DESTROY_BEFORE_CREATE}. */
record ReplacementRule(PlannedSteps steps) implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.DESTROY_BEFORE_CREATE);
    for (PlannedChange change : steps.changes()) {
      if (change.action() == Action.REPLACE) {
        constraints.add(
            steps.main(change.address()),
            steps.deletion(change.address()),
            "replaces the old resource");
      }
    }
    return constraints.all();
  }
}
