package dev.hextet.cli.command;

import dev.hextet.cli.host.Approval;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Question;
import dev.hextet.cli.host.Ticks;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.cli.view.NoProgress;
import dev.hextet.cli.view.PreventDestroyText;
import dev.hextet.cli.view.RunProgress;
import dev.hextet.cli.view.View;
import dev.hextet.cli.workplace.FailurePlaces;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.engine.Engine;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.engine.PlanResult;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.term.Terms;
import java.util.List;

/** The run of an apply or a destroy: plans, asks for confirmation, and applies. */
public final class ApplyRun {
  private static final String STOPPING =
      "Interrupt received. Waiting for running steps to finish; no new steps will start. Press"
          + " Ctrl-C again to stop at once; the journal keeps all completed calls.";

  private static final String CHECKS_STOPPING =
      "Interrupt received. Stopping the checks; the apply is complete and recorded.";

  private final Host host;
  private final Workplace place;
  private final View view;
  private final Approval approval;
  private final ApplyChecks checks;

  /**
   * @param checks the checks after a complete apply
   */
  public ApplyRun(Host host, Workplace place, View view, Approval approval, ApplyChecks checks) {
    this.host = host;
    this.place = place;
    this.view = view;
    this.approval = approval;
    this.checks = checks;
  }

  /**
   * The end of an apply.
   *
   * @param exitCode its exit code
   * @param probes the probes to make now; empty unless the apply is complete
   * @param state the recorded state
   */
  private record Ending(int exitCode, List<PlannedProbe> probes, State state) {
    static Ending of(int exitCode) {
      return new Ending(exitCode, List.of(), State.NONE);
    }
  }

  /**
   * Plans a document, asks for confirmation, and applies, while the state is locked. The checks
   * follow after the release of the lock.
   */
  public int ofDocument(Configuration configuration, PlanOptions options) {
    return checked(ending(configuration, options));
  }

  private Ending ending(Configuration configuration, PlanOptions options) {
    try (StateSession session = lock(options.mode())) {
      recover(session);
      PlanResult planned =
          place.reportingWaits(
              host, () -> place.engine().plan(configuration, session.read(), options));
      Plan plan = planned.plan();
      view.planned(plan);
      Scope variables = configuration.scope(Terms::unknown);
      if (plan.isBlocked()) {
        return Ending.of(blocked(plan));
      } else if (needsConfirmation(plan)) {
        return confirmed(plan, variables, session, configuration);
      } else if (planned.unrecorded()) {
        record(plan, variables, session);
      }
      return new Ending(ExitCode.SUCCESS, plan.probes(), session.read().state());
    }
  }

  private int checked(Ending ending) {
    boolean isComplete = ending.exitCode() == ExitCode.SUCCESS;
    return isComplete && checks.enabled()
        ? new CheckRun(host, place, view, checks.options())
            .of(ending.probes(), List.of(), ending.state(), CHECKS_STOPPING)
        : ending.exitCode();
  }

  /** Applies a saved plan, which needs no confirmation. */
  int ofPlan(Plan plan, Scope variables) {
    return checked(ending(plan, variables));
  }

  private Ending ending(Plan plan, Scope variables) {
    checkPlace(plan);
    try (StateSession session = lock(plan.mode())) {
      recover(session);
      return plan.isBlocked()
          ? Ending.of(blocked(plan))
          : carryOut(plan, variables, session, true, Configuration.EMPTY);
    }
  }

  private StateSession lock(PlanMode mode) {
    return StatePlace.lock(place.location(), Engine.operation(mode), host);
  }

  private void checkPlace(Plan plan) {
    place.reportingWaits(
        host,
        () -> {
          place.engine().checkPlace(plan);
          return plan;
        });
  }

  /** Records the resources of an interrupted run; a plan saved before that is stale. */
  private void recover(StateSession session) {
    view.recovered(place.reportingWaits(host, () -> place.engine().recover(session)).adopted());
  }

  private static boolean needsConfirmation(Plan plan) {
    return !plan.isEmpty() || plan.mode() == PlanMode.REFRESH_ONLY && !plan.drift().isEmpty();
  }

  private Ending confirmed(
      Plan plan, Scope variables, StateSession session, Configuration configuration) {
    if (approval.isGiven()) {
      return carryOut(plan, variables, session, false, configuration);
    }
    Question question = Question.of(plan.mode());
    if (approval.ask(question)) {
      return carryOut(plan, variables, session, true, configuration);
    }
    host.out().print(question.cancelled() + "\n");
    return Ending.of(ExitCode.ERROR);
  }

  private int blocked(Plan plan) {
    view.problems(PreventDestroyText.problems(plan));
    return ExitCode.PREVENTED;
  }

  /** Records observations that no step changes. */
  private void record(Plan plan, Scope variables, StateSession session) {
    var unused =
        place.engine().apply(plan, variables, session, false, new NoProgress(), new StopSignal());
  }

  private Ending carryOut(
      Plan plan,
      Scope variables,
      StateSession session,
      boolean checkLive,
      Configuration configuration) {
    ApplyResult applied;
    StopSignal stop = new StopSignal();
    try (RunProgress progress = view.progress(plan);
        Ticks ticks = new Ticks()) {
      ticks.every(progress.periodMillis(), progress::tick);
      place.clouds().waits().reportTo(ticks, progress::note);
      host.interrupts().guard(stop, () -> progress.note(STOPPING));
      applied = place.engine().apply(plan, variables, session, checkLive, progress, stop);
    }
    view.applied(plan, placed(plan, applied, configuration));
    return new Ending(exitCode(applied.outcome()), applied.probes(), applied.state());
  }

  private static int exitCode(RunOutcome outcome) {
    if (outcome.isComplete()) {
      return ExitCode.SUCCESS;
    } else if (outcome.open() || outcome.isInterrupted()) {
      return ExitCode.INTERRUPTED;
    } else if (!outcome.failures().isEmpty()) {
      return ExitCode.ERROR;
    }
    return outcome.done().isEmpty() ? ExitCode.STOPPED : ExitCode.INTERRUPTED;
  }

  private static ApplyResult placed(Plan plan, ApplyResult applied, Configuration configuration) {
    FailurePlaces places = new FailurePlaces(plan, configuration);
    return applied.failingBy(applied.outcome().failures().stream().map(places::placed).toList());
  }
}
