package dev.hextet.cli.option;

import dev.hextet.core.state.location.LocationOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of the lock of a state, for commands that may change the state. */
public final class LockOptions {
  @Option(
      names = "--lock",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Lock the state while changing it (default: true).")
  private boolean lock = true;

  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Maximum wait for the lock of another run, such as 30s (default: 0s).")
  private Duration timeout = Duration.ZERO;

  /** Returns the options of access to a state. */
  LocationOptions location(String tool, boolean acceptEdited) {
    return new LocationOptions(tool, lock, timeout, acceptEdited);
  }
}
