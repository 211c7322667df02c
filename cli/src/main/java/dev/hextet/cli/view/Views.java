package dev.hextet.cli.view;

import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.render.PlanText;
import dev.hextet.core.render.StepDetail;
import java.time.Clock;
import java.util.function.Function;

/** Chooses the view of a command. */
public final class Views {
  private Views() {}

  /** For people, plans as text; for programs with {@code --json}. */
  public static View of(Host host, CommonOptions common) {
    return of(
        host,
        common,
        plan ->
            PlanText.render(
                plan, Workplace.vocabulary(), host.outStyle(common.noColor()), StepDetail.NONE));
  }

  /** The same with plans in a form of one's choice. */
  public static View of(Host host, CommonOptions common, Function<Plan, String> rendering) {
    return common.json()
        ? new EventView(new EventLog(host.out(), Clock.systemUTC()))
        : new TextView(host, common.noColor(), rendering);
  }
}
