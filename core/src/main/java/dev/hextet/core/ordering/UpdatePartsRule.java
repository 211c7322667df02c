package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.Phase;
import java.util.List;

/** {@link OrderRule#UPDATE_PARTS}. */
record UpdatePartsRule(PlannedSteps steps) implements ConstraintSource {
  private static final String REASON = "is a later part of the same update";

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.UPDATE_PARTS);
    for (PlannedChange change : steps.changes()) {
      Address address = change.address();
      constraints.add(steps.main(address), steps.update(address, Phase.EARLY), REASON);
      constraints.add(steps.update(address, Phase.LATE), steps.readying(address), REASON);
    }
    return constraints.all();
  }
}
