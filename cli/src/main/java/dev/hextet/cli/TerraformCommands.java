package dev.hextet.cli;

import java.util.Map;
import java.util.Optional;

/** Terraform commands without a counterpart, with their replacements. */
final class TerraformCommands {
  private static final String NOTHING_TO_INSTALL =
      "There is nothing to install: run \"hextet plan\".";

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("init", NOTHING_TO_INSTALL),
          Map.entry("get", "Modules are not supported yet, so there is nothing to download."),
          Map.entry("providers", NOTHING_TO_INSTALL),
          Map.entry("refresh", "Run \"hextet apply --refresh-only\"."),
          Map.entry("import", "Write an import block into the document: to, and the id."),
          Map.entry("taint", "Run \"hextet plan --replace ADDRESS\"."),
          Map.entry("untaint", "Nothing stays tainted: --replace holds for one plan."),
          Map.entry("workspace", "Give each environment a state of its own: --state FILE."),
          Map.entry("graph", "Run \"hextet plan --steps\" for the steps and their order."),
          Map.entry("login", "Credentials are read where AWS's own tools keep them."),
          Map.entry("logout", "Credentials are read where AWS's own tools keep them."),
          Map.entry("test", "Write check blocks and conditions into the document."));

  private TerraformCommands() {}

  /** Returns what to do in place of a command of Terraform's. */
  static Optional<String> instead(String command) {
    return Optional.ofNullable(INSTEAD.get(command));
  }
}
