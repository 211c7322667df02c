package dev.hextet.cli.option;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options that users of other tools try, with the equivalent of hextet. */
public final class ForeignOptions {
  private static final String APPROVE = "To skip the confirmation, use --auto-approve.";
  private static final String DRY_RUN = "Run \"hextet plan\" to see the changes first.";
  private static final String REGION = "Set region and profile in provider.aws or the environment.";

  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("--yes", APPROVE),
          Map.entry("-y", APPROVE),
          Map.entry("--assume-yes", APPROVE),
          Map.entry("--approve", APPROVE),
          Map.entry("--file", "Give the document as an argument, without an option."),
          Map.entry("-f", "Give the document as an argument, without an option."),
          Map.entry("--region", REGION),
          Map.entry("--profile", REGION),
          Map.entry("--dry-run", DRY_RUN),
          Map.entry("--input", "The command asks no questions: omit the option."),
          Map.entry("-compact-warnings", "Warnings are short: omit the option."),
          Map.entry("-generate-config-out", "Write the resource of the import block yourself."));

  private ForeignOptions() {}

  /**
   * Returns a sentence of advice about an unknown option.
   *
   * @param options the options of the command
   */
  public static Optional<String> instead(String option, Set<String> options) {
    boolean changes = options.contains("--auto-approve");
    return Optional.ofNullable(ADVICE.get(option))
        .filter(advice -> changes || !advice.equals(APPROVE) && !advice.equals(DRY_RUN))
        .filter(advice -> options.contains("--sandbox") || !advice.equals(REGION));
  }
}
