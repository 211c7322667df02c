package dev.hextet.core.render;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import java.util.Comparator;

/** Risk of a change, the highest first. */
enum Danger {
  /** Something is lost. */
  LOSS,
  /** Something that is there becomes another. */
  CHANGE,
  /** Something new comes. */
  ADDITION;

  /** By danger, then by address. */
  static final Comparator<PlannedChange> FIRST =
      Comparator.comparing(Danger::of).thenComparing(Comparator.naturalOrder());

  static Danger of(PlannedChange change) {
    if (change.action().deletes() || !change.irreversible().isEmpty() || change.blocked()) {
      return LOSS;
    }
    boolean changes = change.action() == Action.UPDATE || change.action() == Action.FORGET;
    return changes ? CHANGE : ADDITION;
  }
}
