package dev.hextet.cli.view;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.verification.CheckResult;
import java.util.List;

/** Reports the results of a command, to users or to programs. */
public interface View {

  /** Problems: errors, and warnings that no plan shows. */
  void problems(List<Diagnostic> problems);

  /** Reports resources of an interrupted run that were found again. */
  void recovered(List<ResourceRecord> records);

  /** Reports a plan. */
  void planned(Plan plan);

  /** Reports text beside the result, in whole lines. */
  void notice(String text);

  /** Shows how a plan is carried out. */
  RunProgress progress(Plan plan);

  /** Reports the result of an apply. */
  void applied(Plan plan, ApplyResult applied);

  /** Shows how probes run. */
  CheckProgress checking();

  /** Reports the results of checks. */
  void checked(List<CheckResult> results);
}
