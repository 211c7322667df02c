package dev.hextet.cli.command;

import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.InputFiles;
import dev.hextet.cli.option.ApprovalOptions;
import dev.hextet.cli.option.CheckOptions;
import dev.hextet.cli.option.CloudOptions;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.LockOptions;
import dev.hextet.cli.option.PlanningOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.view.View;
import dev.hextet.cli.view.Views;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.PlannedInputs;
import dev.hextet.cli.workplace.SavedPlans;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.planfile.PlanCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hextet apply}: plans, requests confirmation and applies; or applies a saved plan. */
@Command(
    name = "apply",
    customSynopsis = "hextet apply [DOCUMENT|PLAN] [options]",
    description =
        "Plans, asks for confirmation, and applies; or applies a saved plan without asking.",
    sortOptions = false)
public final class ApplyCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT|PLAN]",
      description = "Document (default: the current folder), or a saved plan.")
  private Path file = FileNames.DOCUMENT;

  @Mixin private final ApprovalOptions approval = new ApprovalOptions();

  @Option(
      names = "--checks",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Run the checks of the document after the apply (default: true).")
  private boolean runChecks = true;

  @Mixin private final CheckOptions checks = new CheckOptions();
  @Mixin private final PlanningOptions planning = new PlanningOptions();
  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final StateOptions state = new StateOptions();
  @Mixin private final LockOptions lock = new LockOptions();
  @Mixin private final CloudOptions cloud = new CloudOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public ApplyCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    PlanOptions options = planning.options();
    if (!runChecks) {
      checks.requireNone();
    }
    return CommandFailures.reported(
        Views.of(host, common),
        view -> {
          Optional<SourceText> saved = savedPlan();
          return saved.isPresent() ? applyPlan(saved.get(), view) : applyDocument(options, view);
        });
  }

  private Optional<SourceText> savedPlan() {
    return Files.isRegularFile(file)
        ? Optional.of(InputFiles.read(file)).filter(source -> PlanCodec.isPlan(source.text()))
        : Optional.empty();
  }

  private int applyDocument(PlanOptions options, View view) {
    Configuration configuration =
        new DocumentLoader(Workplace.provider(), host).load(file, variables);
    try (Workplace place =
        Workplace.open(state.place(file, lock), cloud, configuration.settings(), host)) {
      return run(place, view).ofDocument(configuration, options);
    }
  }

  private int applyPlan(SourceText source, View view) {
    planning.checkNone();
    variables.checkNoOpsFiles();
    Plan plan = SavedPlans.read(source, Workplace.provider());
    Scope values = PlannedInputs.scope(plan, variables, host);
    try (Workplace place =
        Workplace.open(
            state.place(plan, lock), cloud, PlannedInputs.settings(plan, values), host)) {
      return run(place, view).ofPlan(plan, values);
    }
  }

  private ApplyRun run(Workplace place, View view) {
    checks.requireFolder();
    return new ApplyRun(
        host,
        place,
        view,
        approval.approval(host, common.json(), variables),
        new ApplyChecks(runChecks, checks));
  }
}
