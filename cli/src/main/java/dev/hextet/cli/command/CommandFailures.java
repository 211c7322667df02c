package dev.hextet.cli.command;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.view.View;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.engine.StalePlanException;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.state.location.StateLockedException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The failure of a command.
 *
 * @param exitCode exit code of the program
 * @param problems the diagnostics
 */
public record CommandFailures(int exitCode, List<Diagnostic> problems) {

  /** Does a command's work and reports failures through the same view. */
  public static int reported(View view, ToIntFunction<View> work) {
    try {
      return work.applyAsInt(view);
    } catch (RuntimeException e) {
      CommandFailures failures = of(e).orElseThrow(() -> e);
      view.problems(failures.problems());
      return failures.exitCode();
    }
  }

  /** Returns the failure of an exception; empty for a bug. */
  public static Optional<CommandFailures> of(Throwable e) {
    if (e instanceof DiagnosticException known) {
      return Optional.of(new CommandFailures(ExitCode.ERROR, known.diagnostics()));
    } else if (e instanceof CommandFailure known) {
      return one(known.exitCode(), known.diagnostic());
    } else if (e instanceof StalePlanException known) {
      return one(ExitCode.STALE, known.diagnostic());
    } else if (e instanceof StateLockedException known) {
      return one(ExitCode.LOCKED, known.diagnostic());
    } else if (e instanceof InvalidPathException known) {
      return one(
          ExitCode.ERROR,
          CliDiagnostic.FILE_UNREADABLE
              .with(known.getInput(), "it is not a valid file name on this system")
              .anywhere());
    } else if (e instanceof OutOfMemoryError) {
      return one(ExitCode.ERROR, CliDiagnostic.OUT_OF_MEMORY.with().anywhere());
    } else if (e instanceof CloudFault fault) {
      return one(
          fault.kind() == FaultKind.STOPPED ? ExitCode.STOPPED : ExitCode.ERROR,
          RunDiagnostic.CLOUD_UNAVAILABLE.withCode(fault.code(), fault.words()).anywhere());
    }
    return Optional.empty();
  }

  private static Optional<CommandFailures> one(int exitCode, Diagnostic problem) {
    return Optional.of(new CommandFailures(exitCode, List.of(problem)));
  }
}
