package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.ApplyHint;
import dev.hextet.cli.option.CloudOptions;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.PlanningOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.cli.option.UnusedLockOptions;
import dev.hextet.cli.option.VariableArgument;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.view.DryRunText;
import dev.hextet.cli.view.PreventDestroyText;
import dev.hextet.cli.view.TextView;
import dev.hextet.cli.view.View;
import dev.hextet.cli.view.Views;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.RootDocument;
import dev.hextet.cli.workplace.SavedPlans;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.DryRunReport;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.engine.PlanResult;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hextet plan}: shows the changes that apply would make. */
@Command(
    name = "plan",
    customSynopsis = "hextet plan [DOCUMENT] [options]",
    description = "Shows the changes that apply would make. Writes only the file of --out.",
    sortOptions = false)
public final class PlanCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT]",
      description = "Document: a file or a folder (default: the current folder).")
  private Path document = FileNames.DOCUMENT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Save the plan to a file. apply FILE executes exactly this plan.")
  private @Nullable Path out;

  @Option(
      names = "--detailed-exitcode",
      description = "Exit with 2 if the plan contains changes, and with 0 otherwise.")
  private boolean detailedExitCode;

  @Option(
      names = "--dry-run-permissions",
      description =
          "Also check the permission for each call of the plan, with EC2's dry runs. Exit with 1 "
              + "if one is missing.")
  private boolean dryRun;

  @Option(names = "--why", description = "With --steps, also print the rule behind each wait.")
  private boolean why;

  @Mixin private final FormatOptions format = new FormatOptions();
  @Mixin private final PlanningOptions planning = new PlanningOptions();
  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final StateOptions state = new StateOptions();

  @SuppressWarnings("UnusedVariable") // A command line of Terraform stays valid: no lock is needed.
  @Mixin
  private final UnusedLockOptions lock = new UnusedLockOptions();

  @Mixin private final CloudOptions cloud = new CloudOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public PlanCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    PlanOptions options = planning.options();
    Function<Plan, String> rendering =
        format.rendering(host.outStyle(common.noColor()), RootDocument.of(document).name(), why);
    View view =
        format.isPolicy()
            ? new TextView(host, common.noColor(), rendering)
            : Views.of(host, common, rendering);
    return CommandFailures.reported(view, shown -> plan(options, shown));
  }

  private int plan(PlanOptions options, View view) {
    Configuration configuration =
        new DocumentLoader(Workplace.provider(), host).load(document, variables);
    StatePlace recorded = state.place(document);
    try (Workplace place = Workplace.open(recorded, cloud, configuration.settings(), host)) {
      if (dryRun) {
        place.clouds().requireDryRuns();
      }
      PlanResult planned =
          place.reportingWaits(
              host, () -> place.engine().plan(configuration, place.location().read(), options));
      Plan located = planned.plan().at(place.location().name());
      Plan plan = isKept() ? place.engine().bound(located) : located;
      view.recovered(planned.recovered());
      view.planned(plan);
      if (format.isPolicy()) {
        view.problems(plan.warnings());
      }
      save(plan);
      return dryRun && !isPermitted(place, plan, view) ? ExitCode.ERROR : exitCode(plan, view);
    }
  }

  /** Reports the dry runs of the calls; false if one was refused, or carried out. */
  private boolean isPermitted(Workplace place, Plan plan, View view) {
    DryRunReport report = place.reportingWaits(host, () -> place.engine().dryRun(plan));
    List<Diagnostic> problems = DryRunText.problem(report).stream().toList();
    view.notice(DryRunText.summary(report) + (problems.isEmpty() ? "" : "\n"));
    view.problems(problems);
    return problems.isEmpty();
  }

  /** Determines whether the plan may be applied later, possibly elsewhere. */
  private boolean isKept() {
    return out != null || format.isJson();
  }

  private void save(Plan plan) {
    if (out != null) {
      SavedPlans.write(out, plan);
      List<VariableArgument> given = variables.arguments(RootDocument.of(document).variableFiles());
      host.err().print("\n" + new ApplyHint(plan, given, cloud, host).text(out) + "\n");
    }
  }

  private int exitCode(Plan plan, View view) {
    if (plan.isBlocked()) {
      view.problems(PreventDestroyText.problems(plan));
      return ExitCode.PREVENTED;
    }
    boolean changes =
        !plan.isEmpty() || plan.mode() == PlanMode.REFRESH_ONLY && !plan.drift().isEmpty();
    return detailedExitCode && changes ? ExitCode.CHANGES : ExitCode.SUCCESS;
  }
}
