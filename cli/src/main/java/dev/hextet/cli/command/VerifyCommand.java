package dev.hextet.cli.command;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.CheckOptions;
import dev.hextet.cli.option.CloudOptions;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.view.View;
import dev.hextet.cli.view.Views;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.check.ProbeVerdict;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.engine.PresentChecks;
import dev.hextet.core.plan.CheckStatus;
import dev.hextet.core.verification.CheckResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hextet verify}: runs the checks of a document against the recorded state. */
@Command(
    name = "verify",
    customSynopsis = "hextet verify [DOCUMENT] [options]",
    description = {
      "Runs the checks of a document against its recorded state.",
      "Changes nothing. Exits with 7 if a check does not hold."
    },
    sortOptions = false)
public final class VerifyCommand implements Callable<Integer> {
  private static final String STOPPING = "Interrupt received. Stopping the checks.";

  private final Host host;

  @Parameters(
      arity = "0..1",
      paramLabel = "DOCUMENT",
      description = "Document: a file or a folder (default: the current folder).")
  private Path document = FileNames.DOCUMENT;

  @Mixin private final CheckOptions checks = new CheckOptions();
  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final StateOptions state = new StateOptions();
  @Mixin private final CloudOptions cloud = new CloudOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public VerifyCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    return CommandFailures.reported(Views.of(host, common), this::verify);
  }

  private int verify(View view) {
    checks.requireFolder();
    Configuration configuration =
        new DocumentLoader(Workplace.provider(), host).load(document, variables);
    StatePlace named = state.place(document);
    StatePlace recorded = configuration.resources().isEmpty() ? named : named.existing();
    try (Workplace place = Workplace.open(recorded, cloud, configuration.settings(), host)) {
      PresentChecks present =
          place.reportingWaits(
              host, () -> place.engine().checks(configuration, place.location().read()));
      if (present.probes().isEmpty() && present.statuses().isEmpty()) {
        host.err().print("The document contains no checks.\n");
        return ExitCode.SUCCESS;
      }
      view.problems(unreported(present));
      List<CheckResult> assertions =
          present.statuses().stream().map(VerifyCommand::assertions).toList();
      return new CheckRun(host, place, view, checks)
          .of(present.probes(), assertions, present.state(), STOPPING);
    }
  }

  /** Returns the warnings without those of false assertions, which the report contains. */
  private static List<Diagnostic> unreported(PresentChecks present) {
    return present.warnings().stream()
        .filter(warning -> !warning.code().equals(ResolveDiagnostic.CHECK_FAILED.code()))
        .toList();
  }

  private static CheckResult assertions(CheckStatus check) {
    String reasons = String.join("; ", check.problems());
    ProbeVerdict verdict =
        switch (check.status()) {
          case PASS -> new ProbeVerdict.Holds();
          case UNKNOWN -> new ProbeVerdict.Untestable("the value of its condition is not known");
          case FAIL -> new ProbeVerdict.Fails(reasons);
          case ERROR -> new ProbeVerdict.Fails("its condition cannot be evaluated");
        };
    return CheckResult.ofAssertions(check.about() + ".assert", verdict);
  }
}
