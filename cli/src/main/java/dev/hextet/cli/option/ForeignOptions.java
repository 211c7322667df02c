package dev.hextet.cli.option;

import java.util.Map;
import java.util.Optional;

/** Options that users of other tools try, with the equivalent of hextet. */
public final class ForeignOptions {
  private static final String APPROVE = "To skip the confirmation, use --auto-approve.";
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
          "--dry-run", "Run \"hextet plan\" to see the changes first.");

  private ForeignOptions() {}

  /** Returns a sentence of advice about an unknown option. */
  public static Optional<String> instead(String option) {
    return Optional.ofNullable(ADVICE.get(option));
  }
}
