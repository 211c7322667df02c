package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.core.state.location.StateSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state pull}: prints the bytes of the state. */
@Command(
    name = "pull",
    customSynopsis = "hextet state pull [DOCUMENT] [options]",
    description = "Verifies the state and prints its exact bytes.",
    sortOptions = false)
public final class StatePullCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT]",
      description = "Document (default: hextet.yml) of the state.")
  private List<String> operands = new ArrayList<>();

  @Mixin private final StateOptions options = new StateOptions();

  @SuppressWarnings("UnusedVariable") // For --help and --no-color, which picocli alone looks at.
  @Mixin
  private final CommonOptions common = new CommonOptions();

  public StatePullCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    Path document = StateOperands.of(operands, 0, command.commandLine()).document();
    StatePlace place = options.place(document).existing();
    StateSnapshot snapshot = place.location().read();
    String text = place.text();
    if (snapshot.writer().isPresent()) {
      host.err().print("A run on this state is under way. Its changes are not included yet.\n");
    } else if (!snapshot.journal().isEmpty()) {
      host.err()
          .print(
              "A run on this state was interrupted. Its actions are in "
                  + place.location().journalName()
                  + " and not in this output.\n");
    }
    host.out().print(text);
    return ExitCode.SUCCESS;
  }
}
