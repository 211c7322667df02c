package dev.hextet.core.ordering;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;

/** {@link OrderRule#CREATE_BEFORE_DESTROY}. */
record CreateBeforeDestroyRule(PlannedSteps steps) implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.CREATE_BEFORE_DESTROY);
    for (PlannedChange change : steps.changes()) {
      if (change.action() == Action.CREATE_THEN_DELETE) {
        constraints.add(
            steps.deletion(change.address()),
            steps.main(change.address()),
            "is replaced by a resource that is created first");
      }
    }
    return constraints.all();
  }
}
