package dev.hextet.cli.option;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the checks after an apply, or by themselves. */
public final class CheckOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--require-checks",
      description = "Fail also where this machine cannot test a check.")
  private boolean require;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results of the checks to a file, as JUnit XML.")
  private @Nullable Path junit;

  /**
   * Rejects options of checks that do not run.
   *
   * @throws ParameterException if an option is given
   */
  public void requireNone() {
    if (require || junit != null) {
      throw new ParameterException(
          command.commandLine(),
          "--checks=false runs no checks: leave out " + (require ? "--require-checks" : "--junit"));
    }
  }

  /** Determines whether a check that cannot be tested counts as failed. */
  public boolean require() {
    return require;
  }

  /**
   * Rejects a report in a missing folder before any change.
   *
   * @throws CommandFailure if the folder of the JUnit report does not exist
   */
  public void requireFolder() {
    junit()
        .map(Path::toAbsolutePath)
        .map(Path::getParent)
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw CommandFailure.error(
                  CliDiagnostic.REPORT_UNWRITABLE.with(folder, "there is no such folder"));
            });
  }

  /** Returns the file of the JUnit report. */
  public Optional<Path> junit() {
    return Optional.ofNullable(junit);
  }
}
