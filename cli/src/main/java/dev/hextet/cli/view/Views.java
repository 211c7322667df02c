package dev.hextet.cli.view;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.render.text.PlanText;
import java.time.Clock;
import java.util.function.Function;

/** Chooses the view of a command. */
public final class Views {
  private Views() {}

  /** Returns a view with plans as text, or one for programs with {@code --json}. */
  public static View of(Host host, CommonOptions common) {
    return of(
        host,
        common,
        plan ->
            PlanText.render(
                Workplace.report(plan, StepDetail.NONE), host.outStyle(common.noColor())));
  }

  /**
   * Returns a view, or one for programs with {@code --json}.
   *
   * @param rendering the renderer of plans
   */
  public static View of(Host host, CommonOptions common, Function<Plan, String> rendering) {
    return common.json()
        ? new EventView(new EventLog(host.out(), Clock.systemUTC()))
        : new TextView(host, common.noColor(), rendering);
  }
}
