package dev.hextet.cli.view;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.ResourceRecord;
import java.util.List;

/** How a command tells what it found and what it did: to people or to programs. */
public interface View {

  /** Problems: errors, and warnings that no plan shows. */
  void problems(List<Diagnostic> problems);

  /** What an interrupted run had made and what was found again. */
  void recovered(List<ResourceRecord> records);

  /** What would be done, or will be after the question. */
  void planned(Plan plan);

  /** Shows how a plan is carried out. */
  RunProgress progress(Plan plan);

  /** What came of a plan. */
  void applied(Plan plan, ApplyResult applied);
}
