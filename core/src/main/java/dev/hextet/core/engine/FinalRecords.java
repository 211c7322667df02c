package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Records of resources as the end of a run writes them. */
final class FinalRecords {
  private final Plan plan;
  private final Sealer sealer;
  private final Set<Address> unfinished;
  private final SortedMap<Address, PlannedChange> changes;

  /**
   * @param unfinished resources with a step that failed or did not start
   */
  FinalRecords(Plan plan, Sealer sealer, Set<Address> unfinished) {
    this.plan = plan;
    this.sealer = sealer;
    this.unfinished = Set.copyOf(unfinished);
    this.changes = plan.changesByAddress();
  }

  /** Returns the planned change of a resource; empty for a resource that is not in the plan. */
  Optional<PlannedChange> change(Address address) {
    return Optional.ofNullable(changes.get(address));
  }

  /**
   * Returns the record with the settings that the document has now. Only a resource without a
   * change gets them here; a step records them itself.
   */
  ResourceRecord reconciled(ResourceRecord record) {
    return change(record.address())
        .filter(change -> change.action() == Action.NO_OP)
        .filter(change -> plan.mode() == PlanMode.NORMAL)
        .filter(change -> !unfinished.contains(change.address()))
        .map(change -> reconciled(record, change))
        .orElse(record);
  }

  private static ResourceRecord reconciled(ResourceRecord record, PlannedChange change) {
    return record.reconciled(
        change.configured(), change.lifecycle().recorded(), change.plannedPlacement().provider());
  }

  /** Returns the record with live values. */
  ResourceRecord observed(ResourceRecord record, Attributes live) {
    return record.observed(live.values(), sealer);
  }
}
