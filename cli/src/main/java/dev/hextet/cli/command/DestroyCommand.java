package dev.hextet.cli.command;

import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.ApprovalOptions;
import dev.hextet.cli.option.CloudOptions;
import dev.hextet.cli.option.CommonOptions;
import dev.hextet.cli.option.LockOptions;
import dev.hextet.cli.option.RefreshOptions;
import dev.hextet.cli.option.StateOptions;
import dev.hextet.cli.option.StatePlace;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.view.View;
import dev.hextet.cli.view.Views;
import dev.hextet.cli.workplace.DocumentLoader;
import dev.hextet.cli.workplace.RecordedSettings;
import dev.hextet.cli.workplace.RootDocument;
import dev.hextet.cli.workplace.Workplace;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.plan.PlanMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hextet destroy}: destroys all recorded resources. */
@Command(
    name = "destroy",
    customSynopsis = "hextet destroy [DOCUMENT] [options]",
    description = "Destroys all recorded resources after confirmation.",
    sortOptions = false)
public final class DestroyCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(
      arity = "0..1",
      hideParamSyntax = true,
      paramLabel = "[DOCUMENT]",
      description = "Document (default: the current folder) of the state to destroy.")
  private Path document = FileNames.DOCUMENT;

  @Option(names = "--allow-missing-state", description = "Succeed if the state does not exist.")
  private boolean allowMissingState;

  @Mixin private final ApprovalOptions approval = new ApprovalOptions();
  @Mixin private final RefreshOptions refreshing = new RefreshOptions();
  @Mixin private final VariableOptions variables = new VariableOptions();
  @Mixin private final StateOptions state = new StateOptions();
  @Mixin private final LockOptions lock = new LockOptions();
  @Mixin private final CloudOptions cloud = new CloudOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  public DestroyCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    PlanOptions options = refreshing.options(PlanMode.DESTROY, List.of());
    return CommandFailures.reported(Views.of(host, common), view -> destroy(options, view));
  }

  private int destroy(PlanOptions options, View view) {
    StatePlace named = state.place(document, lock);
    StatePlace recorded = allowMissingState ? named : named.existing();
    Configuration configuration = configuration(recorded);
    try (Workplace place = Workplace.open(recorded, cloud, configuration.settings(), host)) {
      return new ApplyRun(
              host,
              place,
              view,
              approval.approval(host, common.json(), variables),
              ApplyChecks.NONE)
          .ofDocument(configuration, options);
    }
  }

  /** Returns the document's provider configurations; without a document, those of the state. */
  private Configuration configuration(StatePlace recorded) {
    if (RootDocument.of(document).exists() || !recorded.location().exists()) {
      return new DocumentLoader(Workplace.provider(), host).load(document, variables);
    }
    host.err()
        .print(
            "There is no document: destroying the resources that "
                + recorded.location().name()
                + " records.\n");
    return RecordedSettings.configuration(recorded.state());
  }
}
