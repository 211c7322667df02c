package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@link OrderRule#DEPENDENTS_FIRST}. Of a replacement, only the deletion counts, see {@link
 * DestructionRule}: the new resource needs the replacement, or never used the old one.
 */
record DependentsFirstRule(PlannedSteps steps, DependentResources dependents)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.DEPENDENTS_FIRST);
    for (PlannedChange change : steps.changes()) {
      if (change.action() != Action.REPLACE) {
        steps
            .removals(change.address())
            .forEach(removal -> add(removal, dependents.of(change.address()), constraints));
      }
    }
    return constraints.all();
  }

  private void add(StepId removal, Iterable<Address> users, Constraints constraints) {
    for (Address user : users) {
      if (!isReplaced(user)) {
        constraints.add(
            removal,
            Stream.of(
                    steps.update(user, Phase.EARLY),
                    steps.update(user, Phase.MIDDLE),
                    steps.update(user, Phase.LATE),
                    steps.main(user))
                .flatMap(Optional::stream)
                .distinct(),
            "is or was used by " + user);
      }
    }
  }

  private boolean isReplaced(Address address) {
    return steps.change(address).filter(c -> c.action() == Action.REPLACE).isPresent();
  }
}
