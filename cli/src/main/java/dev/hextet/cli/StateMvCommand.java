package dev.hextet.cli;

import dev.hextet.core.diag.Printable;
import dev.hextet.core.resource.Address;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateSurgery;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state mv}: a resource is recorded under another address. */
@Command(
    name = "mv",
    customSynopsis = "hextet state mv [DOCUMENT] FROM TO [options]",
    description = "Records a resource, or all instances of a block, under another address.",
    sortOptions = false)
final class StateMvCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      paramLabel = "[DOCUMENT] FROM TO",
      description = "The desired state (hextet.yml), and two addresses.")
  private List<String> operands = new ArrayList<>();

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  StateMvCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about =
        StateOperands.of(
            operands, 2, command.commandLine(), "hextet state mv [DOCUMENT] FROM TO");
    List<Address> addresses = about.addresses(command.commandLine());
    StatePlace place = StatePlace.existing(options, about.document());
    List<String> told = new ArrayList<>();
    if (dryRun) {
      var unused = moved(place.state(), addresses, told);
    } else {
      place.change("state mv", state -> moved(state, addresses, told));
    }
    told.forEach(line -> host.out().print((dryRun ? "Would move " : "Move ") + line + "\n"));
    host.out().print(dryRun ? "" : "Successfully moved " + told.size() + " object(s).\n");
    return ExitCode.SUCCESS;
  }

  private static State moved(State state, List<Address> addresses, List<String> told) {
    StateSurgery surgery = new StateSurgery(state);
    SortedMap<Address, Address> moves = surgery.moves(addresses.get(0), addresses.get(1));
    moves.forEach((from, to) -> told.add(quoted(from) + " to " + quoted(to)));
    return surgery.moved(moves);
  }

  private static String quoted(Address address) {
    return Printable.line("\"" + address + "\"");
  }
}
