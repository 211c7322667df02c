package dev.hextet.core.engine;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.EvaluationContext;
import dev.hextet.core.execute.PlanExecutor;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.execute.RunRecovery;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.execute.StoppableClouds;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlannedChecks;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.planfile.PlanSecrets;
import dev.hextet.core.planning.DesiredState;
import dev.hextet.core.planning.ImportPlanner;
import dev.hextet.core.planning.PlanProof;
import dev.hextet.core.planning.PlannerInputs;
import dev.hextet.core.planning.PriorRecords;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pipeline: document → resolve → refresh → plan → execute → state.
 *
 * <p>{@link dev.hextet.core.document.DocumentReader} and {@link dev.hextet.core.resolve.Resolver}
 * turn the text of a document into a {@link Configuration}. {@link #plan} continues up to a plan,
 * and {@link #apply} from a plan to the new state. {@code destroy} is the same line for a
 * configuration without resources.
 */
public final class Engine {
  private final Function<String, ResourceType> types;
  private final Function<String, DataSource> sources;
  private final Clouds clouds;
  private final String tool;
  private final int parallelism;
  private final Supplier<String> lineages;

  /**
   * @param types the type of a name; never null
   * @param sources the data source of a name; never null
   * @param clouds clouds of all provider configurations
   * @param tool name and version of the program
   * @param parallelism number of steps that run at once
   */
  public Engine(
      Function<String, ResourceType> types,
      Function<String, DataSource> sources,
      Clouds clouds,
      String tool,
      int parallelism) {
    this(types, sources, clouds, tool, parallelism, () -> UUID.randomUUID().toString());
  }

  /**
   * Creates an engine with chosen lineages, so that equal runs give equal states.
   *
   * @param lineages returns the lineage of a new state
   */
  public Engine(
      Function<String, ResourceType> types,
      Function<String, DataSource> sources,
      Clouds clouds,
      String tool,
      int parallelism,
      Supplier<String> lineages) {
    this.types = types;
    this.sources = sources;
    this.clouds = clouds;
    this.tool = tool;
    this.parallelism = parallelism;
    this.lineages = lineages;
  }

  /**
   * Makes a plan. Nothing is written: the results of an interrupted run are recovered in memory.
   *
   * @param document resolved document
   * @param recorded recorded state
   */
  public PlanResult plan(Configuration document, StateSnapshot recorded, PlanOptions options) {
    PlanRequest request = PlanRequest.of(document, options, clouds);
    PriorStateStage.checkPlacements(request, recorded);
    try (ReadThreadPool pool = new ReadThreadPool()) {
      ReadBatch reads = new ReadBatch(clouds::read, pool.threads());
      PriorState prior = new PriorStateStage(types, clouds, reads).of(request, recorded);
      RefreshStage refresh = new RefreshStage(types, clouds, reads);
      ObservedState observed = refresh.of(request, prior.state());
      PlannerInputs inputs = inputs(request, provenance(document, recorded), prior, observed);
      Optional<Configuration> expanded = new PlanningStage(types, reads).expanded(inputs);
      if (expanded.isPresent()) {
        return plan(expanded.get(), recorded, options);
      }
      PlanningStage.Planned planned = new PlanningStage(types, reads).of(inputs, options.refresh());
      return result(request, recorded, prior, planned.warning(refresh.notes()));
    }
  }

  /**
   * Returns the checks of a document with the values of the recorded state. Only data sources are
   * read.
   *
   * @param document resolved document
   * @param recorded recorded state
   */
  public PresentChecks checks(Configuration document, StateSnapshot recorded) {
    PlanRequest request = PlanRequest.of(document, PlanOptions.DEFAULT.withRefresh(false), clouds);
    try (ReadThreadPool pool = new ReadThreadPool()) {
      ReadBatch reads = new ReadBatch(clouds::read, pool.threads());
      PriorState prior = new PriorStateStage(types, clouds, reads).of(request, recorded);
      ObservedState observed = new RefreshStage(types, clouds, reads).of(request, prior.state());
      PlannerInputs inputs = inputs(request, provenance(document, recorded), prior, observed);
      Diagnostics warnings = new Diagnostics();
      PlannedChecks checks = new PlanningStage(types, reads).presentChecks(inputs, warnings);
      return PresentChecks.of(checks, prior.state(), warnings.sorted());
    }
  }

  private PlannerInputs inputs(
      PlanRequest request, PlanProvenance provenance, PriorState prior, ObservedState observed) {
    String lineage = prior.state().lineage();
    Sealer sealer = new Sealer(lineage.isEmpty() ? provenance.seed() : lineage);
    sealer.prepare(new DigestCandidates(request.desired(), observed, types).of(prior.state()));
    return new PlannerInputs(
        new DesiredState(request.desired(), request.placements()),
        new PriorRecords(prior.state(), prior.moves(), prior.imported()),
        observed,
        request.options().scope(),
        provenance,
        sealer,
        types);
  }

  private PlanProvenance provenance(Configuration document, StateSnapshot recorded) {
    State committed = recorded.committed().orElse(State.NONE);
    return new PlanProvenance(
        new StateVersion(committed.lineage(), committed.serial(), recorded.digest()),
        document.digest(),
        tool,
        committed.lineage().isEmpty() ? lineages.get() : committed.lineage(),
        "",
        new TreeMap<>());
  }

  private PlanResult result(
      PlanRequest request,
      StateSnapshot recorded,
      PriorState prior,
      PlanningStage.Planned planned) {
    Plan plan = planned.plan();
    return new PlanResult(
        plan.warning(new PlanWarnings(clouds).of(request.options(), recorded, plan)),
        prior.recovered(),
        !recorded.journal().isEmpty(),
        new StateDelta(plan, prior.state(), planned.inputs().sealer())
            .isFound(planned.inputs().observed()));
  }

  /**
   * Requests a dry run of each call of a plan, to check the permissions. The caller makes sure that
   * each cloud of the plan distinguishes a dry run from a call.
   *
   * @param plan a plan of this run, with its secrets
   */
  public DryRunReport dryRun(Plan plan) {
    return new DryRuns(clouds).of(plan);
  }

  /** Returns a plan that records the places of its provider configurations. */
  public Plan bound(Plan plan) {
    return plan.at(new ProvenanceCheck(clouds).of(plan));
  }

  /**
   * Compares the places of a saved plan with the current ones.
   *
   * @throws StalePlanException if they differ
   */
  public void checkPlace(Plan plan) {
    new ProvenanceCheck(clouds).check(plan);
  }

  /**
   * Records the results of an interrupted run, so that a plan of them can be applied.
   *
   * @param session holds the lock of the state
   */
  public RunRecovery.Recovered recover(StateSession session) {
    StateSnapshot recorded = session.read();
    if (recorded.journal().isEmpty()) {
      return new RunRecovery.Recovered(recorded.state(), List.of());
    }
    try (ReadThreadPool pool = new ReadThreadPool()) {
      ReadBatch reads = new ReadBatch(clouds::read, pool.threads());
      RunRecovery.Recovered recovered =
          new PriorStateStage(types, clouds, reads).recovered(recorded);
      State state = recovered.state();
      session.commit(state.next(state.records(), state.outputs()));
      return recovered;
    }
  }

  /** Returns the name of the operation that applies plans of a mode, for the owner of a lock. */
  public static String operation(PlanMode mode) {
    return mode == PlanMode.DESTROY ? "destroy" : "apply";
  }

  /**
   * Applies a plan.
   *
   * @param planned the plan; the secrets of a saved plan are restored
   * @param variables resolves references to anything but resources
   * @param session holds the lock of the state
   * @param checkLive true if live values must equal those at the time of the plan
   * @param progress receives the progress of the steps
   * @param stop stops the run before its next step
   * @throws StalePlanException if the state or the live values differ from those of the plan
   */
  public ApplyResult apply(
      Plan planned,
      Scope variables,
      StateSession session,
      boolean checkLive,
      ProgressListener progress,
      StopSignal stop) {
    try (ReadThreadPool pool = new ReadThreadPool()) {
      StateSnapshot recorded = session.read();
      Staleness.checkState(planned.basis(), recorded);
      StoppableClouds stoppable = new StoppableClouds(clouds, stop);
      ReadBatch reads = new ReadBatch(stoppable::read, pool.threads());
      State state = started(recorded.state());
      State prior = state.moved(planned.moves()).and(ImportPlanner.of(planned, types));
      Sealer sealer = new Sealer(state.lineage());
      Plan plan = checkLive ? checked(planned, prior, sealer, variables, reads) : planned;
      EvaluationContext known = new EvaluationContext(variables);
      RunOutcome outcome =
          new PlanExecutor(stoppable, types, sources, parallelism, progress)
              .execute(plan, PlanCodec.digest(plan), prior, sealer, session, known);
      return new RunFinalizer(plan, outcome, state, sealer, known, types).commit(session, reads);
    }
  }

  private Plan checked(Plan plan, State state, Sealer sealer, Scope variables, ReadBatch reads) {
    PlanProof.checkFingerprints(plan, state);
    ObservedState observed = Staleness.checkLive(plan, state, sealer, reads, new Refresher(types));
    Plan restored = PlanSecrets.restore(plan, state, sealer, observed, variables, types, sources);
    PlanProof.check(restored, state, sealer, observed, variables, types, sources);
    return restored;
  }

  private State started(State state) {
    return state.lineage().isEmpty() ? state.withLineage(lineages.get()) : state;
  }
}
