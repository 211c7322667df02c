package dev.hextet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the program: runs one command and exits with its code. */
@Command(
    name = "hextet",
    description = "Plans and applies IPv6 and dual-stack networks on AWS.",
    subcommands = VersionCommand.class)
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. Usage errors exit with 64. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  private static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExitCodeExceptionMapper(failure -> 1)
        .setParameterExceptionHandler(
            (problem, given) -> {
              System.err.println(problem.getMessage());
              return 64;
            });
  }
}
