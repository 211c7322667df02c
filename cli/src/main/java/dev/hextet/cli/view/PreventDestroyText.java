package dev.hextet.cli.view;

import dev.hextet.cli.diag.CliDiagnostic;
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
    return CliDiagnostic.PREVENT_DESTROY.with().anywhere().about(change.address().toString());
  }
}
