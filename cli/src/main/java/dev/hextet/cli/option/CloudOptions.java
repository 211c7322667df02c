package dev.hextet.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the connection to the cloud. */
public final class CloudOptions {
  /** Default number of concurrent steps. */
  public static final int PARALLELISM = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--sandbox",
      description =
          "Use an embedded sandbox instead of EC2. Needs no credentials. Its "
              + "data file lies beside the state.")
  private boolean sandbox;

  private int parallelism = PARALLELISM;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Maximum number of concurrent steps (default: 10).")
  public void parallelism(int number) {
    if (number < 1) {
      throw new ParameterException(command.commandLine(), "--parallelism must be at least 1");
    }
    parallelism = number;
  }

  public boolean sandbox() {
    return sandbox;
  }

  public int parallelism() {
    return parallelism;
  }
}
