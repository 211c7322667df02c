package dev.hextet.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** All commands. The class of one is loaded when it is asked for, and not before. */
final class Commands {
  static final Menu MENU =
      new Menu(
          "Plans and applies IPv6 and dual-stack networks on AWS.",
          "COMMAND [DOCUMENT|PLAN] [options]",
          List.of(
              List.of("plan", "Shows what would change."),
              List.of("apply", "Makes the changes, after asking."),
              List.of("destroy", "Destroys all that is recorded, after asking."),
              List.of("show", "Shows a saved plan or a state."),
              List.of("validate", "Checks a document without credentials."),
              List.of("console", "Evaluates expressions about a document and its state."),
              List.of("fmt", "Gives documents their usual layout."),
              List.of("output", "Shows the recorded outputs."),
              List.of(
                  "state",
                  "Lists, shows, moves and forgets what is recorded; pulls and pushes it."),
              List.of("force-unlock", "Gives the lock of a state free that nobody holds any more."),
              List.of("sandbox", "Runs an EC2 endpoint on this machine, for trying things out."),
              List.of("demo", "Tells the whole story on a sandbox: plan, apply, change, destroy."),
              List.of("version", "Shows the version.")));

  private Commands() {}

  /** A command by its name. */
  static Optional<Callable<Integer>> find(String name, Host host) {
    Callable<Integer> command =
        switch (name) {
          case "plan" -> new PlanCommand(host);
          case "apply" -> new ApplyCommand(host);
          case "destroy" -> new DestroyCommand(host);
          case "show" -> new ShowCommand(host);
          case "validate" -> new ValidateCommand(host);
          case "console" -> new ConsoleCommand(host);
          case "fmt" -> new FmtCommand(host);
          case "output" -> new OutputCommand(host);
          case "force-unlock" -> new ForceUnlockCommand(host);
          case "sandbox" -> new SandboxCommand(host);
          case "demo" -> new DemoCommand(host);
          case "version" -> new VersionCommand(host);
          default -> null;
        };
    return Optional.ofNullable(command);
  }
}
