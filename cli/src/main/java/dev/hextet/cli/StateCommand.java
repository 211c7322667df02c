package dev.hextet.cli;

import dev.hextet.cli.command.StateListCommand;
import dev.hextet.cli.command.StateMvCommand;
import dev.hextet.cli.command.StatePullCommand;
import dev.hextet.cli.command.StatePushCommand;
import dev.hextet.cli.command.StateRmCommand;
import dev.hextet.cli.command.StateShowCommand;
import dev.hextet.cli.host.CommandEntry;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.Menu;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Commands after {@code hextet state}. */
enum StateCommand implements CommandEntry {
  LIST("Lists the recorded resources."),
  SHOW("Prints the record of a resource."),
  MV("Moves a record to another address."),
  RM("Removes a record; the resource stays in EC2."),
  PULL("Prints the exact bytes of the state."),
  PUSH("Replaces the state by another one.");

  static final Menu MENU =
      new Menu(
          "Inspects and edits the recorded state, without changes in EC2.",
          "state COMMAND [DOCUMENT] … [options]",
          List.of(values()));

  private final String purpose;

  StateCommand(String purpose) {
    this.purpose = purpose;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String purpose() {
    return purpose;
  }

  @Override
  public Callable<Integer> create(Host host) {
    return switch (this) {
      case LIST -> new StateListCommand(host);
      case SHOW -> new StateShowCommand(host);
      case MV -> new StateMvCommand(host);
      case RM -> new StateRmCommand(host);
      case PULL -> new StatePullCommand(host);
      case PUSH -> new StatePushCommand(host);
    };
  }
}
