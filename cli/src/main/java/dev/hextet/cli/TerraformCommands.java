package dev.hextet.cli;

import java.util.Map;
import java.util.Optional;

/** Terraform commands without a counterpart, with their replacements. */
final class TerraformCommands {
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("providers", "The provider is part of hextet: run \"hextet plan\"."),
          Map.entry("refresh", "Run \"hextet apply --refresh-only\"."),
          Map.entry(
              "import",
              "Write an import block into the document: import { to = ADDRESS, id = \"ID\" }."),
          Map.entry("taint", "Run \"hextet plan --replace ADDRESS\"."),
          Map.entry("untaint", "Resources are never tainted: --replace applies to one plan."),
          Map.entry("workspace", "Use a separate state for each environment: --state FILE."),
          Map.entry("graph", "Run \"hextet plan --steps\" for the steps and their order."),
          Map.entry("login", "Credentials come from the same sources as the AWS tools."),
          Map.entry("logout", "Credentials come from the same sources as the AWS tools."),
          Map.entry("test", "Use check blocks and conditions in the document."));

  private TerraformCommands() {}

  /** Returns what to do in place of a command of Terraform's. */
  static Optional<String> instead(String command) {
    return Optional.ofNullable(INSTEAD.get(command));
  }
}
