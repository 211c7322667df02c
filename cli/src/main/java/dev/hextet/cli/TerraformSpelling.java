package dev.hextet.cli;

import java.util.Set;

/** Terraform writes long options with one dash: {@code -out=p.json} is taken for {@code --out}. */
final class TerraformSpelling {
  private static final Set<String> LONG_OPTIONS =
      Set.of(
          "accept-edited-state",
          "allow-missing-state",
          "auto-approve",
          "check",
          "checks",
          "data",
          "default-vpc",
          "destroy",
          "detailed-exitcode",
          "diff",
          "dry-run",
          "dry-run-permissions",
          "faults",
          "force",
          "format",
          "help",
          "iam-policy",
          "id",
          "input",
          "json",
          "junit",
          "lock",
          "lock-timeout",
          "max-bytes",
          "no-color",
          "non-interactive",
          "ops-file",
          "out",
          "parallelism",
          "port",
          "raw",
          "read-lag",
          "recursive",
          "refresh",
          "refresh-only",
          "replace",
          "require-checks",
          "sandbox",
          "state",
          "steps",
          "target",
          "throttle",
          "update",
          "update-lookups",
          "upgrade",
          "var",
          "var-errs-unused",
          "var-file",
          "vars-env",
          "vars-file",
          "version",
          "why");

  private TerraformSpelling() {}

  /**
   * Returns the arguments with two dashes before each long option; arguments after {@code --} stay.
   */
  static String[] rewritten(String... arguments) {
    String[] rewritten = arguments.clone();
    for (int i = 0; i < rewritten.length && !rewritten[i].equals("--"); i++) {
      if (isLongOption(rewritten[i])) {
        rewritten[i] = "-" + rewritten[i];
      }
    }
    return rewritten;
  }

  private static boolean isLongOption(String argument) {
    int end = argument.indexOf('=');
    return argument.startsWith("-")
        && LONG_OPTIONS.contains(argument.substring(1, end < 0 ? argument.length() : end));
  }
}
