package dev.hextet.cli.option;

import picocli.CommandLine.Option;

/** Options of all commands. */
public final class CommonOptions {
  @Option(names = "--json", description = "Print JSON for programs.")
  private boolean json;

  @Option(names = "--no-color", description = "Print without colors.")
  private boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  public boolean json() {
    return json;
  }

  public boolean noColor() {
    return noColor;
  }

  boolean help() {
    return help;
  }
}
