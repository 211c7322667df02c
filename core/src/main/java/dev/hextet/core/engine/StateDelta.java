package dev.hextet.core.engine;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.Address;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.LifecycleRecord;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import java.util.Optional;
import java.util.SortedMap;

/** Compares what is recorded with what the end of a run will record. */
final class StateDelta {
  private final Plan plan;
  private final State state;
  private final Sealer sealer;
  private final SortedMap<Address, PlannedChange> changes;

  StateDelta(Plan plan, State state, Sealer sealer) {
    this.plan = plan;
    this.state = state;
    this.sealer = sealer;
    this.changes = plan.changesByAddress();
  }

  /** Whether anything will be recorded that is not. */
  boolean isFound(ObservedState observed) {
    return !plan.isEmpty()
        || !plan.choices().equals(state.choices())
        || state.records().stream()
            .anyMatch(record -> differs(record, observed.resource(record.address())));
  }

  private boolean differs(ResourceRecord record, Optional<Attributes> live) {
    PlannedChange change = changes.get(record.address());
    if (change == null || live.isEmpty()) {
      return live.isEmpty();
    }
    ResourceRecord seen = record.observed(live.get().values(), sealer);
    ResourceRecord next =
        change.action() == Action.NO_OP && plan.mode() == PlanMode.NORMAL
            ? seen.reconciled(
                change.configured(),
                new LifecycleRecord(
                    change.dependencies(), change.guard(), change.terms().timeouts()),
                change.site().provider())
            : seen;
    return !next.equals(record);
  }
}
