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
      Map.of(
          "--yes", APPROVE,
          "-y", APPROVE,
          "--assume-yes", APPROVE,
          "--approve", APPROVE,
          "--file", "Give the document as an argument, without an option.",
          "-f", "Give the document as an argument, without an option.",
          "--region", REGION,
          "--profile", REGION,
          "--dry-run", DRY_RUN);

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
