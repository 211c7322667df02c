package dev.hextet.scenario;

import dev.hextet.aws.Ec2Provider;
import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.engine.ApplyResult;
import dev.hextet.core.engine.Engine;
import dev.hextet.core.engine.PlanOptions;
import dev.hextet.core.engine.PlanResult;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.RunRecovery;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.Step;
import dev.hextet.core.render.RenderingSchemas;
import dev.hextet.core.resolve.Resolver;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import dev.hextet.core.verification.CheckListener;
import dev.hextet.core.verification.CheckResult;
import dev.hextet.core.verification.CheckRunner;
import dev.hextet.core.verification.EvidenceReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * hextet over an EC2 endpoint, as the tests of scenarios and of contracts need it: one state in a
 * folder, a chosen lineage, and one step at a time where equal runs must give equal ids.
 */
public final class Workshop implements AutoCloseable {
  private static final String TOOL = "hextet 0.1.0";

  private final Provider provider = new Ec2Provider();
  private final Path folder;
  private final String region;
  private final URI endpoint;
  private final UnaryOperator<Cloud> between;

  /** The ways to the endpoint, by the key of the provider configuration. */
  private final Map<String, Cloud> clouds = new ConcurrentHashMap<>();

  /** The regions of the provider configurations of the documents that were read, by key. */
  private final Map<String, String> regions = new ConcurrentHashMap<>();

  private final Engine engine;
  private final DocumentInputs inputs;

  public Workshop(Path folder, URI endpoint, String region, int parallelism) {
    this(folder, endpoint, region, parallelism, DocumentInputs.NONE);
  }

  /** The same with values for the documents' variables. */
  public Workshop(
      Path folder, URI endpoint, String region, int parallelism, DocumentInputs inputs) {
    this(folder, endpoint, region, parallelism, inputs, UnaryOperator.identity());
  }

  /**
   * The same with something between hextet and the endpoint.
   *
   * @param between is given the way to the endpoint, and gives the one that is taken
   */
  public Workshop(
      Path folder,
      URI endpoint,
      String region,
      int parallelism,
      DocumentInputs inputs,
      UnaryOperator<Cloud> between) {
    this.inputs = inputs;
    this.folder = folder;
    this.region = region;
    this.endpoint = endpoint;
    this.between = between;
    this.engine =
        new Engine(
            this::type,
            name -> provider.dataSource(name).orElseThrow(),
            this::cloud,
            TOOL,
            parallelism,
            () -> "00000000-0000-4000-8000-000000000001");
    Cloud unused = cloud();
  }

  public ResourceType type(String name) {
    return provider.type(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  public RenderingSchemas vocabulary() {
    return RenderingSchemas.of(provider::type, provider::dataSource);
  }

  public Cloud cloud() {
    return cloud("aws");
  }

  private Cloud cloud(String key) {
    return clouds.computeIfAbsent(key, this::connect);
  }

  private Cloud connect(String key) {
    return between.apply(
        provider.connect(
            key,
            Value.map(
                Map.of(
                    "region",
                        Value.of(key.equals("aws") ? region : regions.getOrDefault(key, region)),
                    "access_key", Value.of("test"),
                    "secret_key",
                        Value.sensitive(Value.of("test"), Terms.parseOrNamed("var.secret_key")),
                    "endpoints", Value.map(Map.of("ec2", Value.of(endpoint.toString())))))));
  }

  /** Reads a document; its problems are thrown. */
  public Configuration configuration(SourceText source) {
    Diagnostics problems = new Diagnostics();
    Configuration configuration =
        DocumentReader.read(source, problems)
            .flatMap(document -> new Resolver(provider).resolve(document, inputs, problems))
            .orElse(Configuration.EMPTY);
    problems.throwIfErrors();
    configuration
        .settings()
        .forEach(
            (key, values) -> values.get("region").asText().ifPresent(in -> regions.put(key, in)));
    return configuration;
  }

  public Plan plan(Configuration configuration, PlanMode mode) {
    return engine.plan(configuration, store().read(), PlanOptions.DEFAULT.withMode(mode)).plan();
  }

  /** The plan of a document in which some resources are replaced although nothing forces it. */
  public Plan plan(Configuration configuration, Set<Address> replaced) {
    return engine
        .plan(configuration, store().read(), PlanOptions.DEFAULT.withReplace(replaced))
        .plan();
  }

  public Plan plan(SourceText source) {
    return plan(configuration(source), PlanMode.NORMAL);
  }

  /** Carries a plan out; a step that fails is thrown. */
  public ApplyResult apply(Plan plan) {
    return apply(plan, true);
  }

  /** The same although what is live may have changed since the plan was made. */
  public ApplyResult applyUnchecked(Plan plan) {
    return apply(plan, false);
  }

  /**
   * All that the command does, its question answered: records what a run that was cut off had made,
   * plans, and carries out. Steps that fail are in what is returned.
   */
  public ApplyResult run(Configuration configuration, PlanMode mode) {
    try (StateSession session = store().lock(Engine.operation(mode))) {
      RunRecovery.Recovered unused = engine.recover(session);
      PlanResult planned =
          engine.plan(configuration, session.read(), PlanOptions.DEFAULT.withMode(mode));
      return engine.apply(
          planned.plan(), inputs.scope(), session, false, new Silent(), new StopSignal());
    }
  }

  private ApplyResult apply(Plan plan, boolean checkLive) {
    try (StateSession session = store().lock(Engine.operation(plan.mode()))) {
      ApplyResult applied =
          engine.apply(plan, inputs.scope(), session, checkLive, new Silent(), new StopSignal());
      if (!applied.outcome().isComplete()) {
        throw new DiagnosticException(applied.outcome().failures());
      }
      return applied;
    }
  }

  /** Reads the evidence of the cloud for all probes, as if this machine could test none. */
  void readEvidence(ApplyResult applied) {
    List<CheckResult> unused =
        new CheckRunner(
                (probes, listener, stopped) -> Map.of(),
                (probe, state) -> Optional.of("nothing is tested here"),
                new EvidenceReader(this::cloud, this::type))
            .run(applied.probes(), applied.state(), new SilentChecks(), () -> false);
  }

  public ApplyResult apply(SourceText source) {
    return apply(plan(source));
  }

  public ApplyResult destroy() {
    return destroy(Configuration.EMPTY);
  }

  /** Destroys what a document made with providers of its own. */
  public ApplyResult destroy(Configuration made) {
    return apply(plan(made, PlanMode.DESTROY));
  }

  public State state() {
    return store().read().state();
  }

  /** Records a resource besides what is recorded. */
  public void record(ResourceRecord more) {
    try (StateSession session = store().lock("state")) {
      State state = session.read().state();
      session.commit(state.and(List.of(more)).withSerial(state.serial() + 1));
    }
  }

  public Path stateFile() {
    return folder.resolve("stack.state.json");
  }

  private StateLocation store() {
    return new FileStateLocation(
        stateFile(), new LocationOptions(TOOL, true, Duration.ZERO, false));
  }

  @Override
  public void close() {
    clouds.values().forEach(Cloud::close);
  }

  private static final class Silent implements ProgressListener {
    @Override
    public void started(Step step) {}

    @Override
    public void completed(Step step, String id, Duration elapsed) {}

    @Override
    public void failed(Step step, Diagnostic why, Duration elapsed) {}
  }

  private static final class SilentChecks implements CheckListener {
    @Override
    public void started(String name, String destination) {}

    @Override
    public void waits(String name, Optional<AddressFamily> family, int attempts, String reason) {}

    @Override
    public void ended(String name, ProbeResult result) {}
  }
}
