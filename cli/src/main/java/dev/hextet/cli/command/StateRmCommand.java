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
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateSurgery;
import dev.hextet.core.value.JsonText;
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

/** {@code hextet state rm}: removes resources from the state, and leaves them in EC2. */
@Command(
    name = "rm",
    customSynopsis = "hextet state rm [DOCUMENT] ADDRESS... [options]",
    description =
        "Removes resources from the state. They stay in EC2, and hextet no "
            + "longer manages them.",
    sortOptions = false)
public final class StateRmCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] ADDRESS...",
      description = "Document (default: hextet.yml), and addresses of resources.")
  private List<String> operands = new ArrayList<>();

  @Option(names = "--dry-run", description = "Print the effect without changing the state.")
  private boolean dryRun;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final LockOptions lock = new LockOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public StateRmCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.ofAddresses(operands, command.commandLine());
    if (about.addresses(command.commandLine()).isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "name a resource: hextet state rm aws_vpc.main");
    }
    StatePlace place = options.place(about.document(), lock).existing();
    List<ResourceRecord> removed = new ArrayList<>();
    if (dryRun) {
      var unused = without(place.state(), about, removed);
    } else {
      place.change("state rm", host, state -> without(state, about, removed));
    }
    host.out().print(common.json() ? json(removed) : text(removed));
    return ExitCode.SUCCESS;
  }

  private State without(State state, StateOperands about, List<ResourceRecord> removed) {
    StateSurgery surgery = new StateSurgery(state, about.listing(options));
    SortedSet<Address> found = new TreeSet<>();
    about
        .addresses(command.commandLine())
        .forEach(address -> found.addAll(surgery.recorded(address)));
    found.forEach(address -> state.resource(address).ifPresent(removed::add));
    return surgery.without(found);
  }

  private String json(List<ResourceRecord> removed) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("dry_run", dryRun);
    ArrayNode all = root.putArray("removed");
    removed.forEach(
        record ->
            all.addObject().put("address", record.address().toString()).put("id", record.id()));
    return JsonText.pretty(root);
  }

  private String text(List<ResourceRecord> removed) {
    StringBuilder text = new StringBuilder();
    for (ResourceRecord record : removed) {
      String what = record.address() + " [id=" + record.id() + "]";
      text.append(dryRun ? "Would remove " : "Removed ")
          .append(PrintableText.line(what))
          .append('\n');
    }
    return text + (dryRun ? "" : summary(removed.size()));
  }

  private static String summary(int removed) {
    String stays =
        removed == 1
            ? "It stays in EC2, and hextet manages it no longer."
            : "They stay in EC2, and hextet manages them no longer.";
    return "Successfully removed " + removed + " resource instance(s). " + stays + "\n";
  }
}
