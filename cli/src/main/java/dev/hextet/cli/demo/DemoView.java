package dev.hextet.cli.demo;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.view.CheckProgress;
import dev.hextet.cli.view.RunProgress;
import dev.hextet.cli.view.StepWords;
import dev.hextet.cli.view.TextProgress;
import dev.hextet.cli.view.TextView;
import dev.hextet.cli.view.View;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.verification.CheckResult;
import java.io.PrintStream;
import java.util.List;

/** A text view that shortens large plans, so that each phase of the demo fits a screen. */
final class DemoView implements View {
  private static final int MOST_IN_FULL = 3;

  private final Host host;
  private final PrintStream out;
  private final View text;

  DemoView(Host host, boolean noColor) {
    this.host = host;
    this.out = host.out();
    this.text = new TextView(host, noColor, plan -> rendered(plan, host.outStyle(noColor)));
  }

  /** Returns the conclusion of a large plan; {@link #listed} prints its changes. */
  private static String rendered(Plan plan, TerminalStyle style) {
    PlanReport report = Workplace.report(plan, StepDetail.NONE);
    return plan.effective().size() <= MOST_IN_FULL
        ? PlanText.render(report, style)
        : PlanText.conclusion(report, style);
  }

  /** A line for each change of a plan that is shown for the first time. */
  void listed(Plan plan) {
    if (plan.effective().size() > MOST_IN_FULL) {
      for (PlannedChange change : plan.effective()) {
        out.print("  %-3s %s\n".formatted(change.action().symbol(), change.address()));
      }
      out.print("\n");
    }
    planned(plan);
  }

  @Override
  public void problems(List<Diagnostic> problems) {
    text.problems(problems);
  }

  @Override
  public void recovered(List<ResourceRecord> records) {
    text.recovered(records);
  }

  @Override
  public void planned(Plan plan) {
    text.planned(plan);
  }

  @Override
  public void notice(String notice) {
    text.notice(notice);
  }

  @Override
  public RunProgress progress(Plan plan) {
    StepWords words = new StepWords(plan);
    return host.terminals().out() && host.hasLiveLines()
        ? TextProgress.live(out, words, plan.steps().size(), System::nanoTime)
        : TextProgress.lines(out, words, System::nanoTime, false);
  }

  @Override
  public void applied(Plan plan, ApplyResult applied) {
    text.applied(plan, applied);
  }

  @Override
  public CheckProgress checking() {
    return text.checking();
  }

  @Override
  public void checked(List<CheckResult> results) {
    text.checked(results);
  }
}
