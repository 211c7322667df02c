package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Warnings about the state of a plan: a running run, or resources of another state. */
final class PlanWarnings {
  private final Clouds clouds;

  PlanWarnings(Clouds clouds) {
    this.clouds = clouds;
  }

  List<Diagnostic> of(PlanOptions options, StateSnapshot recorded, Plan plan) {
    List<Diagnostic> warnings = new ArrayList<>();
    recorded.writer().ifPresent(writer -> warnings.add(runUnderWay(writer)));
    boolean isFirst = recorded.committed().isEmpty() && recorded.journal().isEmpty();
    if (isFirst && options.refresh() && options.mode() == PlanMode.NORMAL) {
      warnings.addAll(new OtherStacks(clouds).warnings(plan));
    }
    return warnings;
  }

  private static Diagnostic runUnderWay(String writer) {
    return PlanDiagnostic.RUN_UNDER_WAY.with(writer).anywhere();
  }
}
