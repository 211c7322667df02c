package dev.hextet.cli.option;

import picocli.CommandLine.Option;

/** Options of a command without JSON output. */
public final class PlainOptions {
  @Option(names = "--no-color", description = "Print without colors.")
  private boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  public boolean noColor() {
    return noColor;
  }

  boolean help() {
    return help;
  }
}
