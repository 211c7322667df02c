package dev.hextet.cli;

import dev.hextet.core.diag.Printable;
import dev.hextet.core.resource.Address;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateSurgery;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state rm}: a resource is no longer recorded, and stays in EC2. */
@Command(
    name = "rm",
    customSynopsis = "hextet state rm [DOCUMENT] ADDRESS... [options]",
    description = "Forgets resources: they stay in EC2, and are managed no longer.",
    sortOptions = false)
final class StateRmCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      paramLabel = "[DOCUMENT] ADDRESS...",
      description = "The desired state (hextet.yml), and resources.")
  private List<String> operands = new ArrayList<>();

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  StateRmCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.of(operands);
    List<Address> addresses = about.addresses(command.commandLine());
    if (addresses.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "name a resource: hextet state rm aws_vpc.main");
    }
    StatePlace place = StatePlace.existing(options, about.document());
    List<String> told = new ArrayList<>();
    if (dryRun) {
      var unused = without(place.state(), addresses, told);
    } else {
      place.change("state rm", state -> without(state, addresses, told));
    }
    told.forEach(line -> host.out().print((dryRun ? "Would remove " : "Removed ") + line + "\n"));
    host.out().print(dryRun ? "" : summary(told.size()));
    return ExitCode.SUCCESS;
  }

  private static State without(State state, List<Address> addresses, List<String> told) {
    StateSurgery surgery = new StateSurgery(state);
    SortedSet<Address> found = new TreeSet<>();
    addresses.forEach(address -> found.addAll(surgery.recorded(address)));
    found.forEach(
        address -> state.resource(address).map(StateRmCommand::line).ifPresent(told::add));
    return surgery.without(found);
  }

  private static String line(ResourceRecord record) {
    return Printable.line(record.address() + " [id=" + record.id() + "]");
  }

  private static String summary(int removed) {
    return "Successfully removed "
        + removed
        + " resource instance(s). "
        + (removed == 1 ? "It stays" : "They stay")
        + " in EC2, and hextet manages "
        + (removed == 1 ? "it" : "them")
        + " no longer.\n";
  }
}
