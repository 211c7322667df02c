package dev.hextet.cli.command;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.host.Ticks;
import dev.hextet.cli.option.CheckOptions;
import dev.hextet.cli.view.CheckProgress;
import dev.hextet.cli.view.JUnitXml;
import dev.hextet.cli.view.View;
import dev.hextet.cli.workplace.CheckSite;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.state.State;
import dev.hextet.core.verification.CheckResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The run of checks: probes, the report, and the exit code. */
final class CheckRun {
  private final Host host;
  private final Workplace place;
  private final View view;
  private final CheckOptions options;

  CheckRun(Host host, Workplace place, View view, CheckOptions options) {
    this.host = host;
    this.place = place;
    this.view = view;
    this.options = options;
  }

  /**
   * Runs probes and reports the results.
   *
   * @param assertions results of assertions, for the same report
   * @param state the recorded state
   * @param interrupted the message after a signal
   * @return {@link ExitCode#CHECK_FAILED} if a check fails
   */
  int of(List<PlannedProbe> probes, List<CheckResult> assertions, State state, String interrupted) {
    StopSignal stop = new StopSignal();
    List<CheckResult> results = new ArrayList<>(assertions);
    if (!probes.isEmpty()) {
      results.addAll(probed(probes, state, stop, interrupted));
    }
    if (!results.isEmpty()) {
      view.checked(results);
    }
    options.junit().ifPresent(file -> write(file, results));
    if (stop.isRequested()) {
      return ExitCode.STOPPED;
    }
    return results.stream().anyMatch(this::isFailure) ? ExitCode.CHECK_FAILED : ExitCode.SUCCESS;
  }

  private List<CheckResult> probed(
      List<PlannedProbe> probes, State state, StopSignal stop, String interrupted) {
    try (CheckProgress progress = view.checking();
        Ticks ticks = new Ticks()) {
      ticks.every(progress.periodMillis(), progress::tick);
      host.interrupts().guard(stop, () -> progress.note(interrupted));
      return CheckSite.runner(place, state, stop).run(probes, state, progress, stop::isRequested);
    }
  }

  private boolean isFailure(CheckResult result) {
    return result.fails() || options.require() && result.isUntestable();
  }

  private void write(Path file, List<CheckResult> results) {
    try {
      Files.writeString(file, new JUnitXml(options.require()).of(results));
    } catch (IOException e) {
      throw CommandFailure.error(
          CliDiagnostic.REPORT_UNWRITABLE.with(file, InputFiles.reason(file, e)));
    }
  }
}
