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
 * All that a plan is a function of.
 *
 * @param configuration what is wanted
 * @param state what was recorded, under the addresses that the document has now
 * @param moves where it is recorded under another one: from that to the new one
 * @param imports what is recorded only by this plan
 * @param observed what is there
 * @param mode what the plan is for
 * @param basis what it is made from, as it will be checked when it is carried out
 * @param sites where resources are, and where new ones will be
 * @param replace resources to be replaced although nothing forces it
 * @param targets resources to which the plan is narrowed, with what they need; empty for all
 * @param updateLookups whether data sources that keep their choice make another one
 * @param sealer makes and compares the digests of sensitive values
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
   * The same with more that is recorded only by this plan.
   *
   * @param more its records
   * @param others what is there, also of that
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
