package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;

/** {@link OrderRule#DESTRUCTION}. Only recorded dependencies count: a new one is not in the way. */
record DestructionRule(PlannedSteps steps, DependentResources dependents)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.DESTRUCTION);
    for (PlannedChange change : steps.changes()) {
      Address used = change.address();
      steps
          .removals(used)
          .forEach(
              removal ->
                  dependents.of(used).stream()
                      .filter(user -> dependents.wasUser(user, used))
                      .forEach(
                          user ->
                              constraints.add(
                                  removal, steps.deletion(user).stream(), "was used by " + user)));
    }
    return constraints.all();
  }
}
