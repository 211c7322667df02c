package dev.hextet.cli.option;

import picocli.CommandLine.Option;

/** What a command takes that has no JSON for programs. */
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
