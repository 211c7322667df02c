package dev.hextet.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the checks after an apply, or by themselves. */
public final class CheckOptions {
  @Option(
      names = "--require-checks",
      description = "Fail also where this machine cannot test a check.")
  private boolean require;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results of the checks to a file, as JUnit XML.")
  private @Nullable Path junit;

  /** Determines whether a check that cannot be tested counts as failed. */
  public boolean require() {
    return require;
  }

  /** Returns the file of the JUnit report. */
  public Optional<Path> junit() {
    return Optional.ofNullable(junit);
  }
}
