package dev.hextet.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resolve.ModuleFolders;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.VariableSource;
import dev.hextet.core.state.State;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A document, its state and a small cloud, from text to what is there. */
final class EngineStack {
  private static final LocationOptions OPTIONS =
      new LocationOptions("hextet test", true, Duration.ZERO, false);

  private final Path folder;
  private final FakeCloud cloud = new FakeCloud();
  private final Engine engine =
      new Engine(FakeTypes::of, FakeSources::of, key -> cloud, "hextet test", 4, () -> "lineage");
  private Configuration last = Configuration.EMPTY;

  EngineStack(Path folder) {
    this.folder = folder;
  }

  FakeCloud cloud() {
    return cloud;
  }

  Engine engine() {
    return engine;
  }

  StateLocation store() {
    return new FileStateLocation(folder.resolve("stack.state.json"), OPTIONS);
  }

  State state() {
    return store().read().state();
  }

  /** The addresses that are recorded. */
  List<String> recorded() {
    return state().resources().keySet().stream().map(Object::toString).toList();
  }

  Plan plan(String document, String... variables) {
    return plan(PlanOptions.DEFAULT, document, variables);
  }

  Plan plan(SourceText document) {
    last = configuration(document);
    return engine.plan(last, store().read(), PlanOptions.DEFAULT).plan();
  }

  Plan plan(PlanOptions options, String document, String... variables) {
    last = configuration(document, variables);
    return engine.plan(last, store().read(), options).plan();
  }

  /** Plans a document that calls modules. */
  Plan plan(PlanOptions options, ModuleFolders modules, String... variables) {
    last = configuration(modules, variables);
    return engine.plan(last, store().read(), options).plan();
  }

  Plan plan(ModuleFolders modules, String... variables) {
    return plan(PlanOptions.DEFAULT, modules, variables);
  }

  /** Applies a document that calls modules, and expects that nothing is left to do. */
  Plan apply(ModuleFolders modules, String... variables) {
    Plan plan = plan(modules, variables);
    apply(plan);
    assertThat(plan(modules, variables).isEmpty()).as("the plan after the apply").isTrue();
    return plan;
  }

  /** Plans, carries it out, and expects that this makes everything as it is wanted. */
  Plan apply(String document, String... variables) {
    Plan plan = plan(document, variables);
    apply(plan);
    assertThat(plan(document, variables).isEmpty()).as("the plan after the apply").isTrue();
    return plan;
  }

  ApplyResult apply(Plan plan) {
    return EngineRuns.apply(
        engine,
        plan,
        last.scope(
            reference -> {
              throw new IllegalStateException(reference.text());
            }),
        store(),
        true,
        new Silent(),
        new StopSignal());
  }

  /** What is said about a document that cannot be planned, a line each. */
  List<String> problems(String document, String... variables) {
    try {
      plan(document, variables);
      return List.of();
    } catch (DiagnosticException e) {
      return e.diagnostics().stream().map(DiagnosticFormat::headline).toList();
    }
  }

  /** The changes of a plan, each as its symbol and its address. */
  static List<String> changes(Plan plan) {
    return plan.effective().stream().map(EngineStack::line).toList();
  }

  private static String line(PlannedChange change) {
    return change.action().symbol() + " " + change.address();
  }

  static Configuration configuration(String document, String... variables) {
    return configuration(new SourceText("stack.yml", document), variables);
  }

  private static Configuration configuration(ModuleFolders modules, String... variables) {
    Diagnostics problems = new Diagnostics();
    Configuration configuration =
        new Resolver(new FakeProvider())
            .resolve(modules.root(), modules.inputs(arguments(variables)), problems)
            .orElse(Configuration.EMPTY);
    problems.throwIfErrors();
    return configuration;
  }

  private static VariableSource[] arguments(String... variables) {
    return Stream.of(variables)
        .map(text -> text.split("=", 2))
        .map(pair -> VariableSource.argument(pair[0], pair[1]))
        .toArray(VariableSource[]::new);
  }

  private static Configuration configuration(SourceText document, String... variables) {
    Diagnostics problems = new Diagnostics();
    List<VariableSource> sources = List.of(arguments(variables));
    DocumentInputs inputs = new DocumentInputs(sources, false, DocumentFiles.NONE);
    Configuration configuration =
        DocumentReader.read(document, problems)
            .flatMap(read -> new Resolver(new FakeProvider()).resolve(read, inputs, problems))
            .orElse(Configuration.EMPTY);
    problems.throwIfErrors();
    return configuration;
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
