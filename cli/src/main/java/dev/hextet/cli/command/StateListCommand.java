package dev.hextet.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateSurgery;
import dev.hextet.core.value.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state list}: prints the addresses of the recorded resources. */
@Command(
    name = "list",
    customSynopsis = "hextet state list [DOCUMENT] [ADDRESS...] [options]",
    description = "Lists all recorded resources, or those at the given addresses.",
    sortOptions = false)
public final class StateListCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] [ADDRESS...]",
      description = "Document (default: hextet.yml), and addresses of resources.")
  private List<String> operands = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "List only the resource with this EC2 id.")
  private @Nullable String id;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public StateListCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.ofAddresses(operands, command.commandLine());
    List<AddressPattern> wanted = about.addresses(command.commandLine());
    State state = options.place(about.document()).existing().state();
    List<String> found =
        addresses(new StateSurgery(state, about.listing(options)), state, wanted).stream()
            .filter(address -> id == null || hasId(state, address))
            .map(Address::toString)
            .toList();
    host.out().print(common.json() ? json(found) : lines(found));
    return ExitCode.SUCCESS;
  }

  private static SortedSet<Address> addresses(
      StateSurgery surgery, State state, List<AddressPattern> wanted) {
    SortedSet<Address> addresses = new TreeSet<>();
    wanted.forEach(address -> addresses.addAll(surgery.instances(address)));
    return wanted.isEmpty() ? new TreeSet<>(state.resources().keySet()) : addresses;
  }

  private boolean hasId(State state, Address address) {
    return state.resource(address).filter(record -> record.id().equals(id)).isPresent();
  }

  private static String json(List<String> addresses) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    addresses.forEach(array::add);
    return JsonText.pretty(array);
  }

  private static String lines(List<String> addresses) {
    StringBuilder lines = new StringBuilder();
    addresses.forEach(address -> lines.append(PrintableText.line(address)).append('\n'));
    return lines.toString();
  }
}
