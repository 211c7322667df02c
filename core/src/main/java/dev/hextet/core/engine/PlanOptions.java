package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanScope;
import java.util.Objects;
import java.util.Set;

/**
 * Options of a plan.
 *
 * @param mode purpose of the plan
 * @param refresh true to read live values; false to use the recorded values in their place
 * @param replace resources to be replaced without another reason
 * @param targets resources to which the plan is limited, with their dependencies; empty for all
 * @param updateLookups true if data sources renew their pinned results
 */
public record PlanOptions(
    PlanMode mode,
    boolean refresh,
    Set<Address> replace,
    Set<AddressPattern> targets,
    boolean updateLookups) {
  /** The whole document, with a refresh. */
  public static final PlanOptions DEFAULT =
      new PlanOptions(PlanMode.NORMAL, true, Set.of(), Set.of(), false);

  public PlanOptions {
    Objects.requireNonNull(mode, "mode");
    replace = Set.copyOf(replace);
    targets = Set.copyOf(targets);
  }

  /** Returns a copy for another mode. */
  public PlanOptions withMode(PlanMode newMode) {
    return new PlanOptions(newMode, refresh, replace, targets, updateLookups);
  }

  /** Returns a copy with or without a refresh. */
  public PlanOptions withRefresh(boolean newRefresh) {
    return new PlanOptions(mode, newRefresh, replace, targets, updateLookups);
  }

  /** Returns a copy that replaces other resources. */
  public PlanOptions withReplace(Set<Address> newReplace) {
    return new PlanOptions(mode, refresh, newReplace, targets, updateLookups);
  }

  /** Returns a copy that is limited to other resources. */
  public PlanOptions withTargets(Set<? extends AddressPattern> newTargets) {
    return new PlanOptions(mode, refresh, replace, Set.copyOf(newTargets), updateLookups);
  }

  /** Returns a copy that renews pinned results, or keeps them. */
  public PlanOptions withUpdateLookups(boolean newUpdateLookups) {
    return new PlanOptions(mode, refresh, replace, targets, newUpdateLookups);
  }

  /** Returns the scope of the plan. */
  PlanScope scope() {
    return new PlanScope(mode, replace, targets, updateLookups);
  }
}
