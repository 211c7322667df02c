package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import java.util.Set;

/**
 * Scope of a plan.
 *
 * @param mode purpose of the plan
 * @param replace resources to be replaced without another reason
 * @param targets resources to which the plan is limited, with their dependencies; empty for all
 * @param updateLookups true if data sources renew their pinned results
 */
public record PlanScope(
    PlanMode mode, Set<Address> replace, Set<AddressPattern> targets, boolean updateLookups) {
  /** The whole document. */
  public static final PlanScope ALL = new PlanScope(PlanMode.NORMAL, Set.of(), Set.of(), false);

  public PlanScope {
    replace = Set.copyOf(replace);
    targets = Set.copyOf(targets);
  }
}
