package dev.hextet.core.engine;

import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.resource.Address;
import java.util.Set;

/**
 * How a plan is to be made.
 *
 * @param mode what it is for
 * @param refresh whether the cloud is asked what is there; without, the record is believed
 * @param replace resources to be replaced although nothing forces it
 * @param targets resources to which the plan is narrowed, with what they need; empty for all
 * @param updateLookups whether data sources that keep their choice make another one
 */
public record PlanOptions(
    PlanMode mode,
    boolean refresh,
    Set<Address> replace,
    Set<Address> targets,
    boolean updateLookups) {
  /** All of the document, as it is. */
  public static final PlanOptions DEFAULT =
      new PlanOptions(PlanMode.NORMAL, true, Set.of(), Set.of());

  public PlanOptions {
    replace = Set.copyOf(replace);
    targets = Set.copyOf(targets);
  }

  /** With the choices that data sources have made. */
  public PlanOptions(PlanMode mode, boolean refresh, Set<Address> replace, Set<Address> targets) {
    this(mode, refresh, replace, targets, false);
  }

  /** The same with other choices of data sources. */
  public PlanOptions updatingLookups() {
    return new PlanOptions(mode, refresh, replace, targets, true);
  }

  /** The same for another mode. */
  public PlanOptions in(PlanMode other) {
    return new PlanOptions(other, refresh, replace, targets, updateLookups);
  }
}
