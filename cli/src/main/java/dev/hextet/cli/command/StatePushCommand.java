package dev.hextet.cli.command;

import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.LockOptions;
import dev.hextet.cli.option.StateOperands;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hextet state push}: replaces the state. */
@Command(
    name = "push",
    customSynopsis = "hextet state push [DOCUMENT] FILE [options]",
    description = "Replaces the state by another one, and keeps a backup.",
    sortOptions = false)
public final class StatePushCommand implements Callable<Integer> {
  private final Host host;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT] FILE",
      description = "Document (default: hextet.yml), and a state file; - reads standard input.")
  private List<String> operands = new ArrayList<>();

  @Option(
      names = "--force",
      description = "Accept a state of another lineage, or one that is not newer.")
  private boolean force;

  @Mixin private final StateOptions options = new StateOptions();
  @Mixin private final LockOptions lock = new LockOptions();

  @SuppressWarnings("UnusedVariable") // For --help and --no-color, which picocli alone looks at.
  @Mixin
  private final CommonOptions common = new CommonOptions();

  public StatePushCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    StateOperands about = StateOperands.ofFiles(operands, 1, command.commandLine());
    State pushed = read(about.rest().get(0));
    StatePlace place = options.place(about.document(), lock);
    place.change("state push", host, current -> accepted(pushed, current));
    return ExitCode.SUCCESS;
  }

  /** Returns a complete state, of known types. */
  private State read(String file) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source =
        InputFiles.read(file, host, false, diagnostics)
            .orElseGet(
                () -> {
                  diagnostics.throwIfErrors();
                  return new SourceText(file, "");
                });
    State state = StateCodec.read(source, "", options.acceptsEdited());
    Provider provider = Workplace.provider();
    state.resources().keySet().forEach(address -> Workplace.type(provider, address.type()));
    return state;
  }

  private State accepted(State pushed, State current) {
    boolean other = !current.lineage().isEmpty() && !current.lineage().equals(pushed.lineage());
    if (other && !force) {
      throw CommandFailure.error(
          StateDiagnostic.OTHER_LINEAGE.with(pushed.lineage(), current.lineage()));
    } else if (pushed.serial() <= current.serial() && !force) {
      throw CommandFailure.error(StateDiagnostic.NOT_NEWER.with(pushed.serial(), current.serial()));
    }
    return numbered(pushed, current);
  }

  /** Returns a forced state with a new serial, so that no plan and no backup belongs to it. */
  private static State numbered(State pushed, State current) {
    return pushed.withSerial(Math.max(pushed.serial(), current.serial() + 1));
  }
}
