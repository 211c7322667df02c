package dev.hextet.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The commands that begin with {@code hextet state}. */
final class StateCommands {
  static final Menu MENU =
      new Menu(
          "Looks at what is recorded, and changes that and nothing in the cloud.",
          "state COMMAND [DOCUMENT] … [options]",
          List.of(
              List.of("list", "Lists what is recorded."),
              List.of("show", "Shows what is recorded of a resource."),
              List.of("mv", "Records a resource under another address."),
              List.of("rm", "Forgets a resource, which stays in EC2."),
              List.of("pull", "Prints the state as it is."),
              List.of("push", "Puts another state in place of this one.")));

  private StateCommands() {}

  /** A command by its name. */
  static Optional<Callable<Integer>> find(String name, Host host) {
    Callable<Integer> command =
        switch (name) {
          case "list" -> new StateListCommand(host);
          case "show" -> new StateShowCommand(host);
          case "mv" -> new StateMvCommand(host);
          case "rm" -> new StateRmCommand(host);
          case "pull" -> new StatePullCommand(host);
          case "push" -> new StatePushCommand(host);
          default -> null;
        };
    return Optional.ofNullable(command);
  }
}
