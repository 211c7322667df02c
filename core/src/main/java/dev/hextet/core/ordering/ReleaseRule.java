package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link OrderRule#RELEASE}. */
record ReleaseRule(PlannedSteps steps, DependentResources dependents) implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.RELEASE);
    for (PlannedChange change : steps.changes()) {
      steps
          .update(change.address(), Phase.MIDDLE)
          .filter(update -> change.action() == Action.UPDATE && takes(update))
          .ifPresent(update -> add(update, dependents.of(change.address()), constraints));
    }
    return constraints.all();
  }

  private boolean takes(StepId update) {
    return steps.step(update).stream()
        .map(Step::calls)
        .flatMap(List::stream)
        .anyMatch(ApiCall::takes);
  }

  private void add(StepId update, Iterable<Address> users, Constraints constraints) {
    for (Address user : users) {
      constraints.add(
          update,
          Stream.of(steps.update(user, Phase.EARLY), steps.deletion(user))
              .flatMap(Optional::stream),
          "exchanges a part that " + user + " releases");
    }
  }
}
