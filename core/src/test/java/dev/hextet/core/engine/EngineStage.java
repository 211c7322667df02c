package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.state.State;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/** The engine over a small cloud in memory, with a state in a folder and documents as texts. */
record EngineStage(Engine engine, FakeCloud cloud, Path folder) {

  static EngineStage in(Path folder) {
    FakeCloud cloud = new FakeCloud();
    return new EngineStage(
        new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 4), cloud, folder);
  }

  static String net(String attributes, String lifecycle) {
    return """
        resource:
          net:
            n: { zone: a, %s, lifecycle: { %s } }
        """
        .formatted(attributes, lifecycle);
  }

  /** A host that is in one net and has something of another. */
  static String hostBeside(String net, String label, String lifecycle) {
    return """
        resource:
          net:
            home: { zone: h }
            n: { %s }
          host:
            h: { net_id: "${net.home.id}", label: "%s", lifecycle: { %s } }
        """
        .formatted(net, label, lifecycle);
  }

  Plan plan(String document) {
    return plan(document, PlanOptions.DEFAULT);
  }

  Plan plan(String document, PlanOptions options) {
    return engine.plan(FakeProvider.configuration(document), store().read(), options).plan();
  }

  /** What is said of a document that cannot be planned. */
  String problems(String document) {
    try {
      return plan(document).toString();
    } catch (DiagnosticException e) {
      return e.diagnostics().stream().map(DiagnosticFormat::text).collect(Collectors.joining("\n"));
    }
  }

  ApplyResult apply(String document) {
    return apply(plan(document));
  }

  ApplyResult apply(Plan plan) {
    Scope none =
        reference -> {
          throw new IllegalStateException(reference.text());
        };
    return EngineRuns.apply(engine, plan, none, store(), true, new Silent(), new StopSignal());
  }

  State state() {
    return store().read().state();
  }

  private StateLocation store() {
    return new FileStateLocation(
        folder.resolve("stack.state.json"),
        new LocationOptions("hextet test", true, Duration.ZERO, false));
  }

  private static final class Silent implements ProgressListener {
    @Override
    public void started(Step step) {}

    @Override
    public void completed(Step step, String id, Duration elapsed) {}

    @Override
    public void failed(Step step, Diagnostic why, Duration elapsed) {}
  }
}
