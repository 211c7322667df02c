package dev.hextet.core.render;

import dev.hextet.core.plan.Action;
import java.util.Comparator;

/** Risk of a change, the highest first. */
enum Danger {
  /** The change destroys a resource or data. */
  LOSS,
  /** The change affects an existing resource. */
  CHANGE,
  /** The change creates or records a resource. */
  ADDITION;

  /** By risk, then by address. */
  static final Comparator<ReportedChange> FIRST =
      Comparator.comparing(Danger::of).thenComparing(change -> change.block().address());

  private static Danger of(ReportedChange change) {
    if (change.action().deletes() || change.irreversible() || change.blocked()) {
      return LOSS;
    }
    boolean changes = change.action() == Action.UPDATE || change.action() == Action.FORGET;
    return changes ? CHANGE : ADDITION;
  }
}
