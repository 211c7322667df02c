package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * All inputs of a plan.
 *
 * @param configuration the desired state
 * @param state the prior state, under the present addresses of the document
 * @param moves from recorded addresses to new ones
 * @param imports records that only this plan adds
 * @param observed the observed state
 * @param mode purpose of the plan
 * @param basis provenance of the plan, which an apply compares
 * @param sites placements of existing and new resources
 * @param replace resources to be replaced without another reason
 * @param targets resources to which the plan is limited, with their dependencies; empty for all
 * @param updateLookups true if data sources renew their pinned results
 * @param sealer creates and compares the digests of sensitive values
 * @param types the type of a name; never null
 */
public record PlannerInputs(
    Configuration configuration,
    State state,
    SortedMap<Address, Address> moves,
    Set<Address> imports,
    ObservedState observed,
    PlanMode mode,
    PlanProvenance basis,
    ProviderPlacements sites,
    Set<Address> replace,
    Set<Address> targets,
    boolean updateLookups,
    Sealer sealer,
    Function<String, ResourceType> types) {
  public PlannerInputs {
    imports = Set.copyOf(imports);
    replace = Set.copyOf(replace);
    targets = Set.copyOf(targets);
  }

  /** The same with more looked up. */
  public PlannerInputs with(ObservedState others) {
    return with(List.of(), others);
  }

  /**
   * Returns a copy with additional imports.
   *
   * @param more their records
   * @param others the observed state, including them
   */
  public PlannerInputs with(List<ResourceRecord> more, ObservedState others) {
    Set<Address> all = new HashSet<>(imports);
    more.forEach(record -> all.add(record.address()));
    return new PlannerInputs(
        configuration,
        state.and(more),
        moves,
        all,
        others,
        mode,
        basis,
        sites,
        replace,
        targets,
        updateLookups,
        sealer,
        types);
  }
}
