package dev.hextet.core.engine;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import java.util.Optional;
import java.util.Set;

/** Compares the recorded state with the state that the end of a run will record. */
final class StateDelta {
  private final Plan plan;
  private final State state;
  private final FinalRecords records;

  StateDelta(Plan plan, State state, Sealer sealer) {
    this.plan = plan;
    this.state = state;
    this.records = new FinalRecords(plan, sealer, Set.of());
  }

  /** Determines whether the two states differ. */
  boolean isFound(ObservedState observed) {
    return !plan.isEmpty()
        || !plan.choices().equals(state.choices())
        || state.records().stream()
            .anyMatch(record -> differs(record, observed.resource(record.address())));
  }

  private boolean differs(ResourceRecord record, Optional<Attributes> live) {
    if (live.isEmpty()) {
      return true;
    }
    return records.change(record.address()).isPresent()
        && !records.observed(records.reconciled(record), live.get()).equals(record);
  }
}
