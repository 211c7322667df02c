package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.render.StateJson;
import dev.hextet.core.render.text.StateText;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateSurgery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state show}: prints the record of a resource. */
@Command(
    name = "show",
    customSynopsis = "hextet state show [DOCUMENT] ADDRESS [options]",
    description = "Prints the record of a resource.",
    sortOptions = false)
public final class StateShowCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] ADDRESS",
      description = "Document (default: hextet.yml), and the address of a resource.")
  private List<String> operands = new ArrayList<>();

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public StateShowCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.of(operands, 1, command.commandLine());
    AddressPattern address = about.addresses(command.commandLine()).get(0);
    State state = options.place(about.document()).existing().state();
    List<ResourceRecord> records =
        new StateSurgery(state, about.listing(options))
            .recorded(address).stream().flatMap(found -> state.resource(found).stream()).toList();
    host.out().print(common.json() ? json(state, records) : text(records));
    return ExitCode.SUCCESS;
  }

  private static String json(State state, List<ResourceRecord> records) {
    State part = State.NONE.withLineage(state.lineage()).withSerial(state.serial());
    return StateJson.render(part.withResources(records));
  }

  private String text(List<ResourceRecord> records) {
    return records.stream()
        .map(
            record ->
                StateText.resource(record, Workplace.vocabulary(), host.outStyle(common.noColor())))
        .collect(Collectors.joining("\n"));
  }
}
