package dev.hextet.core.engine;

import dev.hextet.core.execute.EvaluationContext;
import dev.hextet.core.execute.PlanExecutor;
import dev.hextet.core.execute.ProgressListener;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.execute.RunRecovery;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.execute.StoppableClouds;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.planfile.PlanSecrets;
import dev.hextet.core.planning.ImportPlanner;
import dev.hextet.core.planning.PlanProof;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plans, and carries plans out. */
public final class Engine {
  private final Function<String, ResourceType> types;
  private final Function<String, DataSource> sources;
  private final Clouds clouds;
  private final int parallelism;
  private final Supplier<String> lineages;
  private final PlanningRun planning;

  /**
   * @param types the type of a name; never null
   * @param sources the data source of a name; never null
   * @param clouds where everything is
   * @param tool name and version of the program
   * @param parallelism how many steps run at once
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
   * The same with chosen lineages, so that equal runs give equal states.
   *
   * @param lineages names a new state
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
    this.planning = new PlanningRun(types, clouds, tool, lineages);
    this.parallelism = parallelism;
    this.lineages = lineages;
  }

  /** What would be done. Nothing is written; what an interrupted run left is settled in memory. */
  public PlanResult plan(Configuration configuration, StateLocation store, PlanOptions options) {
    return planning.plan(configuration, store.read(), options);
  }

  /**
   * The same for a run that holds the lock, so that nobody else changes what it is planned from.
   */
  public PlanResult plan(Configuration configuration, StateSession session, PlanOptions options) {
    return planning.plan(configuration, session.read(), options);
  }

  /** The same plan, bound to the place that it was made at. */
  public Plan bound(Plan plan) {
    return plan.at(new ProvenanceCheck(clouds).of(plan));
  }

  /**
   * Checks that a plan that was read is carried out where it was made.
   *
   * @throws StalePlanException if it is not
   */
  public void checkPlace(Plan plan) {
    new ProvenanceCheck(clouds).check(plan);
  }

  /** Records what an interrupted run left, so that a plan can be made of it and carried out. */
  public RunRecovery.Recovered recover(StateLocation store) {
    try (StateSession session = store.lock("recover")) {
      return recover(session);
    }
  }

  /** The same for a run that holds the lock. */
  public RunRecovery.Recovered recover(StateSession session) {
    StateSnapshot snapshot = session.read();
    if (snapshot.journal().isEmpty()) {
      return new RunRecovery.Recovered(snapshot.state(), List.of());
    }
    try (ReadThreadPool pool = new ReadThreadPool()) {
      RunRecovery.Recovered recovered =
          planning.recovery(snapshot, new ReadBatch(clouds::read, pool.threads())).settle(snapshot);
      State state = recovered.state();
      session.commit(state.next(state.records(), state.outputs()));
      return recovered;
    }
  }

  /** Carries out a plan in a run of its own; see the other. */
  public ApplyResult apply(
      Plan planned,
      Scope variables,
      StateLocation store,
      boolean checkLive,
      ProgressListener progress,
      StopSignal stop) {
    try (StateSession session = store.lock(operation(planned.mode()))) {
      return apply(planned, variables, session, checkLive, progress, stop);
    }
  }

  /** What a run with plans of a mode does, for whoever finds the lock held. */
  public static String operation(PlanMode mode) {
    return mode == PlanMode.DESTROY ? "destroy" : "apply";
  }

  /**
   * Carries out a plan.
   *
   * @param planned what is done; one that was read gets its secrets back
   * @param variables resolves what planned expressions refer to besides resources
   * @param session holds the lock of the state
   * @param checkLive whether what is there must be as it was when the plan was made
   * @param progress is told what happens
   * @param stop tells whether no further step is to be begun
   * @throws StalePlanException if the state or what is there has changed since the plan was made
   */
  public ApplyResult apply(
      Plan planned,
      Scope variables,
      StateSession session,
      boolean checkLive,
      ProgressListener progress,
      StopSignal stop) {
    try (ReadThreadPool pool = new ReadThreadPool()) {
      StateSnapshot snapshot = session.read();
      Staleness.checkState(planned.basis(), snapshot);
      StoppableClouds stoppable = new StoppableClouds(clouds, stop);
      ReadBatch reads = new ReadBatch(stoppable::read, pool.threads());
      State state = begun(snapshot.state());
      State moved = state.moved(planned.moves()).and(ImportPlanner.of(planned, types));
      Sealer sealer = new Sealer(state.lineage());
      Plan plan = checkLive ? checked(planned, moved, sealer, variables, reads) : planned;
      EvaluationContext known = new EvaluationContext(variables);
      RunOutcome outcome =
          new PlanExecutor(stoppable, types, sources, parallelism, progress)
              .execute(plan, PlanCodec.digest(plan), moved, sealer, session, known);
      return new RunFinalizer(plan, outcome, state, sealer, known, types).commit(session, reads);
    }
  }

  private Plan checked(Plan plan, State state, Sealer sealer, Scope variables, ReadBatch reads) {
    PlanProof.checkFingerprints(plan, state);
    ObservedState observed = Staleness.checkLive(plan, state, sealer, reads, new Refresher(types));
    Plan restored = PlanSecrets.restore(plan, state, sealer, observed, variables, types, sources);
    PlanProof.check(restored, state, sealer, observed, types);
    return restored;
  }

  private State begun(State state) {
    return state.lineage().isEmpty() ? state.withLineage(lineages.get()) : state;
  }
}
