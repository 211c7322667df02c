package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link OrderRule#PART_HAND_OVER}. A list is compared as planned once its separate entries are
 * destroyed, and it releases an entry once that entry is recorded as a resource.
 */
record PartHandOverRule(PlannedSteps steps, DependentResources dependents)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.PART_HAND_OVER);
    for (PlannedChange change : steps.changes()) {
      Set<String> parts = steps.type(change).parts();
      if (change.action() == Action.UPDATE && !parts.isEmpty()) {
        for (Address user : dependents.of(change.address())) {
          steps
              .change(user)
              .filter(part -> parts.contains(part.type()))
              .ifPresent(
                  part ->
                      constraints.add(
                          steps.main(change.address()),
                          release(part),
                          "listed or lists " + user + " as an entry"));
        }
      }
    }
    return constraints.all();
  }

  private Optional<StepId> release(PlannedChange part) {
    return PlannedSteps.isTakenOver(part)
        ? steps.main(part.address())
        : steps.deletion(part.address());
  }
}
