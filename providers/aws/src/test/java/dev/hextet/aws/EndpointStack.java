package dev.hextet.aws;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.engine.Engine;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.ForwardingCloud;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.value.Value;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stack at an endpoint: documents are planned and applied by the engine itself. */
public final class EndpointStack implements AutoCloseable {
  private final Ec2Provider provider = new Ec2Provider(name -> "");
  private final StateLocation store;
  private final Counting cloud;
  private final Engine engine;

  public EndpointStack(Path folder, URI endpoint) {
    this.store =
        new FileStateLocation(
            folder.resolve("stack.state.json"),
            new LocationOptions("test", true, Duration.ZERO, false));
    this.cloud =
        new Counting(
            provider.connect(
                "aws",
                TypeSamples.map(
                    "{'region': 'us-east-2', 'access_key': 'a', 'secret_key': 's',"
                        + " 'read_lag': '0.3', 'endpoints': {'ec2': '"
                        + endpoint
                        + "'}}")));
    this.engine =
        new Engine(
            name -> provider.type(name).orElseThrow(),
            name -> provider.dataSource(name).orElseThrow(),
            key -> cloud,
            "test",
            8);
  }

  /** Plans a document. */
  public Plan plan(String... document) {
    return plan(configuration(document), PlanMode.NORMAL);
  }

  private Plan plan(Configuration configuration, PlanMode mode) {
    return engine.plan(configuration, store.read(), PlanOptions.DEFAULT.withMode(mode)).plan();
  }

  private Configuration configuration(String... document) {
    Diagnostics problems = new Diagnostics();
    Configuration configuration =
        DocumentReader.read(new SourceText("stack.yml", String.join("\n", document)), problems)
            .flatMap(read -> new Resolver(provider).resolve(read, DocumentInputs.NONE, problems))
            .orElse(Configuration.EMPTY);
    problems.throwIfErrors();
    return configuration;
  }

  /** Applies a document, and gives the actions that changed something, in order. */
  public List<String> apply(String... document) {
    return carryOut(plan(document));
  }

  public List<String> destroy() {
    return carryOut(plan(Configuration.EMPTY, PlanMode.DESTROY));
  }

  private List<String> carryOut(Plan plan) {
    cloud.calls.clear();
    RunOutcome outcome = outcome(plan);
    if (!outcome.isComplete()) {
      throw new DiagnosticException(outcome.failures());
    }
    return List.copyOf(cloud.calls);
  }

  private RunOutcome outcome(Plan plan) {
    Scope none =
        Configuration.EMPTY.scope(
            reference -> {
              throw new IllegalStateException(reference.text());
            });
    try (StateSession session = store.lock(Engine.operation(plan.mode()))) {
      return engine.apply(plan, none, session, true, new Silent(), new StopSignal()).outcome();
    }
  }

  /** Which resources a plan changes: {@code aws_vpc.main UPDATE}. */
  public static List<String> changes(Plan plan) {
    List<String> changes = new ArrayList<>();
    for (PlannedChange change : plan.changes()) {
      if (change.action().changes()) {
        changes.add(change.address() + " " + change.action() + " " + change.changed());
      }
    }
    return changes;
  }

  /** What is recorded of a resource. */
  public Value.MapOf recorded(String address) {
    return store.read().state().resource(Address.parse(address)).orElseThrow().attributes();
  }

  public Cloud cloud() {
    return cloud;
  }

  /** How many reads were made since the last time. */
  public List<String> reads() {
    List<String> reads = List.copyOf(cloud.reads);
    cloud.reads.clear();
    return reads;
  }

  @Override
  public void close() {
    cloud.close();
  }

  /** The same cloud, with a list of what was asked of it. */
  private static final class Counting implements ForwardingCloud {
    private final Cloud cloud;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> reads = new CopyOnWriteArrayList<>();

    Counting(Cloud cloud) {
      this.cloud = cloud;
    }

    @Override
    public Cloud cloud() {
      return cloud;
    }

    @Override
    public List<Value.MapOf> read(ReadQuery query) {
      reads.add(query.action());
      return cloud.read(query);
    }

    @Override
    public Value.MapOf call(String action, Value.MapOf arguments) {
      calls.add(action);
      return cloud.call(action, arguments);
    }
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
