package dev.hextet.cli;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.state.State;
import dev.hextet.core.state.store.StateLinks;
import dev.hextet.core.state.store.StateStore;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a saved plan can still be carried out, as far as its state tells. */
final class StalePlans {
  private StalePlans() {}

  /** Where the state of a plan is kept. */
  static Path state(Plan plan, StateOptions options) {
    String location = plan.basis().location();
    return options.isGiven() || location.isEmpty()
        ? options.file(FileNames.DOCUMENT)
        : StateLinks.resolved(Path.of(location));
  }

  /** What is wrong with it; empty if it is as it was when the plan was made, or cannot be seen. */
  static Optional<String> problem(Plan plan, StateOptions options) {
    Path file = state(plan, options);
    StateStore.Snapshot now = options.store(file).read();
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
                .formatted(basis.serial(), file, committed.serial()))
        : Optional.empty();
  }
}
