package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlanScope;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * All inputs of a plan.
 *
 * @param desired the desired state
 * @param prior the prior state
 * @param observed the observed state
 * @param scope purpose and limits of the plan
 * @param basis provenance of the plan, which an apply compares
 * @param sealer creates and compares the digests of sensitive values
 * @param types the type of a name; never null
 */
public record PlannerInputs(
    DesiredState desired,
    PriorRecords prior,
    ObservedState observed,
    PlanScope scope,
    PlanProvenance basis,
    Sealer sealer,
    Function<String, ResourceType> types) {

  /** Returns the configuration of the desired state. */
  public Configuration configuration() {
    return desired.configuration();
  }

  /** Returns the placements of existing and of new resources. */
  ProviderPlacements placements() {
    return desired.placements();
  }

  /** Returns all records of the prior state. */
  public State state() {
    return prior.state();
  }

  /** Returns the addresses of the records that only this plan adds. */
  Set<Address> imports() {
    return prior.imports();
  }

  PlanMode mode() {
    return scope.mode();
  }

  /** Returns a copy with another prior state. */
  public PlannerInputs withPrior(PriorRecords changed) {
    return new PlannerInputs(desired, changed, observed, scope, basis, sealer, types);
  }

  /** Returns a copy with another observed state. */
  public PlannerInputs withObserved(ObservedState changed) {
    return new PlannerInputs(desired, prior, changed, scope, basis, sealer, types);
  }

  /** Returns a copy that imports further records. */
  public PlannerInputs importing(List<ResourceRecord> more) {
    return withPrior(prior.importing(more));
  }
}
