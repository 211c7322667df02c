package dev.hextet.cli.view;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;

/** Message about a plan that {@code prevent_destroy} forbids. */
public final class PreventDestroyText {
  private PreventDestroyText() {}

  public static List<Diagnostic> problems(Plan plan) {
    return plan.changes().stream()
        .filter(PlannedChange::blocked)
        .map(PreventDestroyText::problem)
        .toList();
  }

  private static Diagnostic problem(PlannedChange change) {
    return Diagnostic.error(
            "PreventDestroy",
            "the resource must not be destroyed",
            "It has lifecycle.prevent_destroy, and the plan calls for it to be destroyed. Take"
                + " prevent_destroy out and apply that first, or change the document so that the"
                + " resource stays.",
            null)
        .about(change.address().toString());
  }
}
