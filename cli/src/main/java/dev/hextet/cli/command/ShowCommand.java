package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.cli.workplace.SavedPlans;
import dev.hextet.cli.workplace.StalePlans;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.render.StateJson;
import dev.hextet.core.render.text.StateText;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hextet show}: prints a saved plan or a state. */
@Command(
    name = "show",
    customSynopsis = "hextet show [FILE] [options]",
    description = "Prints a saved plan in any format, or a state.",
    sortOptions = false)
public final class ShowCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[FILE]",
      description =
          "Saved plan, state file, or document (default: the current folder) of the state.")
  private Path file = FileNames.DOCUMENT;

  @Mixin private final FormatOptions format = new FormatOptions();
  @Mixin private final StateOptions state = new StateOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public ShowCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    if (common.json()) {
      format.setJson();
    }
    SourceText source = shown();
    if (PlanCodec.isPlan(source.text())) {
      showPlan(SavedPlans.read(source, Workplace.provider()));
    } else {
      host.out().print(stateText(StateCodec.read(source, "", state.acceptsEdited())));
    }
    return ExitCode.SUCCESS;
  }

  /** Returns the text of the file; for a document, the text of its state. */
  private SourceText shown() {
    if (!FileNames.isDocument(file.toString()) && !Files.isDirectory(file)) {
      return InputFiles.read(file);
    }
    StatePlace recorded = state.place(file).existing();
    return new SourceText(recorded.location().name(), recorded.text());
  }

  private void showPlan(Plan plan) {
    Optional<String> stale = StalePlans.problem(plan, state);
    String shown =
        format.rendering(host.outStyle(common.noColor()), file.toString(), false).apply(plan);
    if (stale.isPresent()) {
      host.out().print(format.banner(stale.get()));
      host.err().print(format.isJson() || format.isPolicy() ? "hextet: " + stale.get() + "\n" : "");
    }
    host.out().print(shown);
  }

  private String stateText(State shown) {
    if (format.isPolicy()) {
      throw format.usageError("--iam-policy requires a saved plan");
    } else if (format.isJson()) {
      return StateJson.render(shown);
    } else if (!format.isText()) {
      throw format.usageError("a state can be shown as text or json");
    }
    return StateText.render(shown, Workplace.vocabulary(), host.outStyle(common.noColor()));
  }
}
