package dev.hextet.cli.view;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.ProblemText;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.render.text.EndingText;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.verification.CheckResult;
import java.util.List;
import java.util.function.Function;

/** A view for users: results on the output, progress and problems on the error stream. */
public final class TextView implements View {
  private final Host host;
  private final boolean noColor;
  private final Function<Plan, String> rendering;
  private boolean begun;

  /**
   * @param noColor true to disable colors
   * @param rendering the renderer of plans
   */
  public TextView(Host host, boolean noColor, Function<Plan, String> rendering) {
    this.host = host;
    this.noColor = noColor;
    this.rendering = rendering;
  }

  @Override
  public void problems(List<Diagnostic> problems) {
    ProblemText.print(problems, host.err(), host.errStyle(noColor));
  }

  @Override
  public void recovered(List<ResourceRecord> records) {
    records.forEach(record -> host.err().print(RecoveryText.of(record) + "\n"));
    host.err().flush();
  }

  @Override
  public void planned(Plan plan) {
    begun = true;
    host.out().print(rendering.apply(plan));
    host.out().flush();
  }

  @Override
  public void notice(String text) {
    host.err().print("\n" + text);
    host.err().flush();
  }

  @Override
  public RunProgress progress(Plan plan) {
    StepWords words = new StepWords(plan);
    return host.hasLiveLines()
        ? TextProgress.live(host.err(), words, plan.steps().size(), System::nanoTime)
        : TextProgress.lines(host.err(), words, System::nanoTime, true);
  }

  @Override
  public void applied(Plan plan, ApplyResult applied) {
    begun = true;
    problems(applied.warnings());
    if (applied.outcome().isComplete()) {
      host.out().print("\n" + RunSummary.complete(plan, applied) + "\n");
      String outputs = EndingText.outputs(applied.outputs());
      host.out().print(outputs.isEmpty() ? "" : "\n" + outputs + "\n");
    } else {
      host.err().print("\n");
      problems(applied.outcome().failures());
      host.err().print("\n" + RunSummary.incomplete(plan, applied.outcome()));
    }
    host.out().flush();
    host.err().flush();
  }

  @Override
  public CheckProgress checking() {
    return new TextCheckProgress(host.err(), host.hasLiveLines(), System::nanoTime);
  }

  @Override
  public void checked(List<CheckResult> results) {
    host.out().print((begun ? "\n" : "") + CheckWords.report(results));
    host.out().flush();
  }
}
