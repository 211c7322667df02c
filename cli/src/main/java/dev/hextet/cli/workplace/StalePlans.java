package dev.hextet.cli.workplace;

import dev.hextet.cli.option.StateOptions;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.Optional;

/** Compares saved plans with the states that they were made from. */
public final class StalePlans {
  private StalePlans() {}

  /** Returns the difference between the states; empty if they are equal or the state is missing. */
  public static Optional<String> problem(Plan plan, StateOptions options) {
    StateLocation location = options.place(plan).location();
    StateSnapshot now = location.read();
    State committed = now.committed().orElse(State.NONE);
    PlanProvenance basis = plan.basis();
    boolean seen = now.committed().isPresent() || options.isGiven() || basis.serial() == 0;
    boolean same =
        basis.lineage().equals(committed.lineage())
            && basis.serial() == committed.serial()
            && basis.stateDigest().equals(now.digest());
    return seen && !same
        ? Optional.of(
            "This plan is stale and cannot be applied: it was made from serial %d of %s, which is at serial %d now."
                .formatted(basis.serial(), location.name(), committed.serial()))
        : Optional.empty();
  }
}
