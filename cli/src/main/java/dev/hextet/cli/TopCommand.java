package dev.hextet.cli;

import dev.hextet.cli.command.ApplyCommand;
import dev.hextet.cli.command.ConsoleCommand;
import dev.hextet.cli.command.DestroyCommand;
import dev.hextet.cli.command.FmtCommand;
import dev.hextet.cli.command.ForceUnlockCommand;
import dev.hextet.cli.command.GetCommand;
import dev.hextet.cli.command.OutputCommand;
import dev.hextet.cli.command.PlanCommand;
import dev.hextet.cli.command.SandboxCommand;
import dev.hextet.cli.command.ShowCommand;
import dev.hextet.cli.command.ValidateCommand;
import dev.hextet.cli.command.VerifyCommand;
import dev.hextet.cli.command.VersionCommand;
import dev.hextet.cli.completion.CompletionCommand;
import dev.hextet.cli.demo.DemoCommand;
import dev.hextet.cli.host.CommandEntry;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Menu;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Commands of the program. */
enum TopCommand implements CommandEntry {
  PLAN("Shows the changes that apply would make."),
  APPLY("Applies the changes after confirmation."),
  VERIFY("Runs the checks of a document against the recorded state."),
  DESTROY("Destroys all recorded resources after confirmation."),
  SHOW("Prints a saved plan or a state."),
  GET("Downloads the modules of a document."),
  VALIDATE("Checks a document without credentials."),
  CONSOLE("Evaluates expressions over a document and its state."),
  FMT("Formats documents."),
  OUTPUT("Prints the recorded outputs."),
  STATE("Inspects and edits the state."),
  FORCE_UNLOCK("Releases a stale state lock."),
  SANDBOX("Runs a local EC2 endpoint for trials."),
  DEMO("Runs the whole story on a sandbox: plan, apply, change, destroy."),
  COMPLETION("Prints a script that completes commands in bash, zsh or fish."),
  HELP("Prints the options of a command: hextet help plan."),
  VERSION("Prints the version.");

  static final Menu MENU =
      new Menu(
          "Plans and applies IPv6 and dual-stack networks on AWS.",
          "COMMAND [DOCUMENT|PLAN] [options]",
          List.of(values()));

  private final String purpose;

  TopCommand(String purpose) {
    this.purpose = purpose;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String purpose() {
    return purpose;
  }

  @Override
  public List<? extends CommandEntry> subcommands() {
    return this == STATE ? List.of(StateCommand.values()) : List.of();
  }

  @Override
  public Callable<Integer> create(Host host) {
    return switch (this) {
      case PLAN -> new PlanCommand(host);
      case APPLY -> new ApplyCommand(host);
      case VERIFY -> new VerifyCommand(host);
      case DESTROY -> new DestroyCommand(host);
      case SHOW -> new ShowCommand(host);
      case GET -> new GetCommand(host);
      case VALIDATE -> new ValidateCommand(host);
      case CONSOLE -> new ConsoleCommand(host);
      case FMT -> new FmtCommand(host);
      case OUTPUT -> new OutputCommand(host);
      case STATE, HELP -> throw new IllegalStateException("a menu is not a command: " + word());
      case FORCE_UNLOCK -> new ForceUnlockCommand(host);
      case SANDBOX -> new SandboxCommand(host);
      case DEMO -> new DemoCommand(host);
      case COMPLETION -> new CompletionCommand(host, List.of(values()));
      case VERSION -> new VersionCommand(host);
    };
  }
}
