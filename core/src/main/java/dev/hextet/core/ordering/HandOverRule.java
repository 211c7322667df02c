package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.DroppedConstraint;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@link OrderRule#HAND_OVER}. */
record HandOverRule(PlannedSteps steps, List<UniqueClaims.HandOver> handOvers)
    implements ConstraintSource {

  @Override
  public List<OrderConstraint> constraints() {
    Constraints constraints = new Constraints(OrderRule.HAND_OVER);
    handOvers.forEach(handOver -> add(handOver, constraints));
    return constraints.all();
  }

  /** The holders that are destroyed, but not before the taker takes the value. */
  List<UniqueClaims.HandOver> unmet(List<DroppedConstraint> dropped) {
    Set<OrderConstraint> unmet = new HashSet<>();
    dropped.forEach(found -> unmet.add(found.constraint()));
    return handOvers.stream()
        .filter(handOver -> handOver.holder().action().deletes())
        .filter(
            handOver -> {
              Constraints own = new Constraints(OrderRule.HAND_OVER);
              add(handOver, own);
              return own.all().stream().anyMatch(unmet::contains);
            })
        .toList();
  }

  private void add(UniqueClaims.HandOver handOver, Constraints constraints) {
    Address holder = handOver.holder().address();
    Stream<StepId> releases =
        handOver.holder().action().deletes()
            ? steps.deletion(holder).stream()
            : Stream.of(Phase.values())
                .map(phase -> steps.update(holder, phase))
                .flatMap(Optional::stream);
    constraints.add(
        steps.main(handOver.taker().address()),
        releases,
        "takes " + String.join(" and ", handOver.attributes()) + " from " + holder);
  }
}
