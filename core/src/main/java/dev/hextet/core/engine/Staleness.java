package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.planning.Fingerprints;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Detects changes since a plan was made. */
final class Staleness {
  private Staleness() {}

  /** The state must be the very one. */
  static void checkState(PlanProvenance basis, StateSnapshot snapshot) {
    State committed = snapshot.committed().orElse(State.NONE);
    if (!basis.lineage().isEmpty() && !basis.lineage().equals(committed.lineage())) {
      throw new StalePlanException(
          PlanDiagnostic.PLAN_OF_ANOTHER_STATE.with(
              named(basis.lineage()), named(committed.lineage())));
    }
    boolean same =
        basis.lineage().equals(committed.lineage())
            && basis.serial() == committed.serial()
            && basis.stateDigest().equals(snapshot.digest());
    if (!same || !snapshot.journal().isEmpty()) {
      DiagnosticType type =
          snapshot.journal().isEmpty()
              ? PlanDiagnostic.STALE_PLAN
              : PlanDiagnostic.INTERRUPTED_SINCE_PLAN;
      throw new StalePlanException(type.with(basis.serial(), committed.serial()));
    }
  }

  private static String named(String lineage) {
    return lineage.isEmpty() ? "none (there was no state)" : lineage;
  }

  /**
   * Returns the observed state, in which all resources that the plan reads or changes must be
   * unchanged.
   */
  static ObservedState checkLive(
      Plan plan, State state, Sealer sealer, ReadBatch reads, Refresher refresher) {
    List<RecordedResource> sought = RefreshTargets.of(state.records(), plan);
    ReadBatch reported =
        reads.telling(
            new ReadFailureAttribution(Configuration.EMPTY).and(() -> refresher.requested(sought)));
    ObservedState observed = refresher.refresh(sought, List.of(), reported);
    List<String> moved = new ArrayList<>();
    for (Map.Entry<Address, String> entry : plan.fingerprints().entrySet()) {
      if (!Fingerprints.isOf(entry.getValue(), entry.getKey(), observed, state, sealer)) {
        moved.addAll(Fingerprints.differences(entry.getKey(), plan, observed));
      }
    }
    if (!moved.isEmpty()) {
      throw new StalePlanException(PlanDiagnostic.LIVE_CHANGED.with(String.join("\n", moved)));
    }
    return observed;
  }
}
