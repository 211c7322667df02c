package dev.hextet.cli.option;

import java.time.Duration;
import picocli.CommandLine.Option;

/**
 * Options of a lock for a command that takes no lock. A command line of Terraform with these
 * options stays valid.
 */
public final class UnusedLockOptions {
  @SuppressWarnings("UnusedVariable") // Only picocli reads and checks the value.
  @Option(
      names = "--lock",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "No effect, because this command takes no lock. Accepted as in Terraform.")
  private boolean lock = true;

  @SuppressWarnings("UnusedVariable") // Only picocli reads and checks the value.
  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "No effect, as --lock.")
  private Duration timeout = Duration.ZERO;
}
