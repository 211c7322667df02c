package dev.hextet.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.LockOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateSurgery;
import dev.hextet.core.value.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state mv}: moves a resource to another address. */
@Command(
    name = "mv",
    customSynopsis = "hextet state mv [DOCUMENT] FROM TO [options]",
    description = "Moves a resource, or all instances of a block, to another address.",
    sortOptions = false)
public final class StateMvCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] FROM TO",
      description = "Document (default: hextet.yml), and two addresses.")
  private List<String> operands = new ArrayList<>();

  @Option(names = "--dry-run", description = "Print the effect without changing the state.")
  private boolean dryRun;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final LockOptions lock = new LockOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public StateMvCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.of(operands, 2, command.commandLine());
    List<AddressPattern> addresses = about.addresses(command.commandLine());
    StatePlace place = options.place(about.document(), lock).existing();
    SortedMap<Address, Address> moves = new TreeMap<>();
    if (dryRun) {
      var unused = moved(surgery(place.state(), about), addresses, moves);
    } else {
      place.change("state mv", host, state -> moved(surgery(state, about), addresses, moves));
    }
    host.out().print(common.json() ? json(moves) : text(moves));
    return ExitCode.SUCCESS;
  }

  private StateSurgery surgery(State state, StateOperands about) {
    return new StateSurgery(state, about.listing(options));
  }

  private static State moved(
      StateSurgery surgery, List<AddressPattern> addresses, SortedMap<Address, Address> moves) {
    moves.putAll(surgery.moves(addresses.get(0), addresses.get(1)));
    return surgery.moved(moves);
  }

  private String json(SortedMap<Address, Address> moves) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("dry_run", dryRun);
    ArrayNode all = root.putArray("moved");
    moves.forEach(
        (from, to) -> all.addObject().put("from", from.toString()).put("to", to.toString()));
    return JsonText.pretty(root);
  }

  private String text(SortedMap<Address, Address> moves) {
    String move = dryRun ? "Would move " : "Move ";
    StringBuilder text = new StringBuilder();
    moves.forEach((from, to) -> text.append(move + quoted(from) + " to " + quoted(to) + "\n"));
    return text + (dryRun ? "" : "Successfully moved " + moves.size() + " object(s).\n");
  }

  private static String quoted(Address address) {
    return PrintableText.line("\"" + address + "\"");
  }
}
