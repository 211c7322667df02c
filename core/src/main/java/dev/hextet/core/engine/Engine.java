package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.execute.Executor;
import dev.hextet.core.execute.Known;
import dev.hextet.core.execute.Outcome;
import dev.hextet.core.execute.Progress;
import dev.hextet.core.execute.Recovery;
import dev.hextet.core.execute.StopSignal;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.plan.Asked;
import dev.hextet.core.plan.Basis;
import dev.hextet.core.plan.Expansion;
import dev.hextet.core.plan.Inputs;
import dev.hextet.core.plan.Mode;
import dev.hextet.core.plan.Moves;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanCodec;
import dev.hextet.core.plan.PlanSecrets;
import dev.hextet.core.plan.Planner;
import dev.hextet.core.plan.SiteChecks;
import dev.hextet.core.plan.Sites;
import dev.hextet.core.refresh.Lookups;
import dev.hextet.core.refresh.Observed;
import dev.hextet.core.refresh.Reads;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.resolve.DataConfiguration;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.State;
import dev.hextet.core.state.store.Session;
import dev.hextet.core.state.store.StateStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans, and carries plans out. */
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
    this.tool = tool;
    this.parallelism = parallelism;
    this.lineages = lineages;
  }

  /**
   * Checks all that can be said without a cloud, as if nothing were there yet.
   *
   * @param types the type of a name; never null
   * @return warnings
   * @throws dev.hextet.core.diag.DiagnosticException if what is wanted cannot be
   */
  public static List<Diagnostic> check(
      Configuration configuration, Function<String, ResourceType> types) {
    return Planner.plan(offline(configuration, State.NONE, types)).warnings();
  }

  /**
   * What expressions about the present refer to, without asking the cloud: resources as they were
   * recorded; those that were not yet as the document wants them, in part unknown.
   *
   * @param types the type of a name; never null
   */
  public static Scope present(
      Configuration configuration, StateStore store, Function<String, ResourceType> types) {
    return Planner.present(offline(configuration, store.read().state(), types));
  }

  private static Inputs offline(
      Configuration configuration, State state, Function<String, ResourceType> types) {
    SortedMap<Address, Address> moves = Moves.of(configuration, state);
    SortedMap<Address, Attributes> believed = new TreeMap<>();
    state
        .moved(moves)
        .records()
        .forEach(record -> believed.put(record.address(), new Attributes(record.attributes())));
    return new Inputs(
        configuration,
        state.moved(moves),
        moves,
        new Observed(believed, Observed.nothing().facts()).with(Lookups.OFFLINE),
        Mode.NORMAL,
        new Basis("", 0, "", configuration.digest(), ""),
        new Sites(configuration, provider -> ""),
        Set.of(),
        Set.of(),
        false,
        types);
  }

  /** What would be done. Nothing is written; what an interrupted run left is settled in memory. */
  public Planned plan(Configuration configuration, StateStore store, PlanOptions options) {
    return plan(configuration, store.read(), options);
  }

  /**
   * The same for a run that holds the lock, so that nobody else changes what it is planned from.
   */
  public Planned plan(Configuration configuration, Session session, PlanOptions options) {
    return plan(configuration, session.read(), options);
  }

  private Planned plan(
      Configuration configuration, StateStore.Snapshot snapshot, PlanOptions options) {
    Sites sites = new Sites(configuration, provider -> clouds.of(provider).region());
    Configuration wanted =
        options.mode() == Mode.DESTROY ? configuration.withoutResources() : configuration;
    SiteChecks.reach(sites, moved(wanted, snapshot.state()).records());
    try (Pool pool = new Pool()) {
      Reads reads = new Reads(clouds::read, pool.threads());
      Recovery.Recovered recovered = recovery(snapshot, reads).settle(snapshot);
      SortedMap<Address, Address> moves = Moves.of(wanted, recovered.state());
      State state = recovered.state().moved(moves);
      Inputs inputs =
          new Inputs(
              wanted,
              state,
              moves,
              observe(wanted, state, sites, options, reads),
              options.mode(),
              basis(snapshot, configuration),
              sites,
              options.replace(),
              options.targets(),
              options.updateLookups(),
              types);
      Plan plan = lookedUp(inputs, reads).plan();
      return new Planned(
          plan,
          recovered.adopted(),
          !snapshot.journal().isEmpty(),
          new Unrecorded(plan, state).isFound(inputs.observed()));
    }
  }

  private static State moved(Configuration wanted, State state) {
    return state.moved(Moves.of(wanted, state));
  }

  /** Looks up what data blocks ask, in rounds: what one tells can be what the next is asked with. */
  private static Planner lookedUp(Inputs inputs, Reads reads) {
    Planner planner = Planner.of(inputs);
    Inputs known = inputs;
    while (!planner.missing().isEmpty()) {
      List<List<Query>> missing = planner.missing();
      Answers answers = reads.all(missing.stream().flatMap(List::stream).toList());
      Observed observed = known.observed();
      known = known.with(observed.with(observed.lookups().and(missing, answers)));
      planner = Planner.of(known);
    }
    return planner;
  }

  private Recovery recovery(StateStore.Snapshot snapshot, Reads reads) {
    Stream<String> concerned =
        snapshot.journal().open().stream().map(begin -> begin.resource().provider());
    return new Recovery(reads, types, readLag(concerned));
  }

  /** How long what is made with any of these can stay invisible. */
  private Duration readLag(Stream<String> providers) {
    return providers
        .distinct()
        .map(provider -> clouds.of(provider).readLag())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private Observed observe(
      Configuration wanted, State state, Sites sites, PlanOptions options, Reads reads) {
    Foreseen foreseen = new Foreseen(wanted);
    List<Recorded> recorded = Sought.of(state.records(), wanted, foreseen, sites);
    List<List<Query>> asked = asked(wanted, foreseen, sites);
    List<Query> facts = new ArrayList<>(Facts.needed(wanted, foreseen, state));
    asked.forEach(facts::addAll);
    Observed observed =
        options.refresh()
            ? new Lookout(types, reads, readLag(recorded.stream().map(Recorded::provider)))
                .refresh(state, recorded, facts)
            : new Refresher(types).believe(recorded, facts, reads);
    SiteChecks.found(sites, state.records(), observed);
    return observed.with(Lookups.NONE.and(asked, observed.facts()));
  }

  /** What data blocks can ask together with the refresh. */
  private List<List<Query>> asked(Configuration wanted, Foreseen foreseen, Sites sites) {
    List<List<Query>> asked = new ArrayList<>();
    for (DataConfiguration data : wanted.data().values()) {
      String region = sites.of(data.provider()).region();
      for (Expansion.Instance instance : foreseen.instances(data)) {
        asked.add(Asked.first(data, foreseen.scope(instance), region, types));
      }
    }
    return asked.stream().filter(queries -> !queries.isEmpty()).toList();
  }

  private Basis basis(StateStore.Snapshot snapshot, Configuration configuration) {
    State committed = snapshot.committed().orElse(State.NONE);
    return new Basis(
        committed.lineage(), committed.serial(), snapshot.digest(), configuration.digest(), tool);
  }

  /** Records what an interrupted run left, so that a plan can be made of it and carried out. */
  public Recovery.Recovered recover(StateStore store) {
    try (Session session = store.lock("recover")) {
      return recover(session);
    }
  }

  /** The same for a run that holds the lock. */
  public Recovery.Recovered recover(Session session) {
    StateStore.Snapshot snapshot = session.read();
    if (snapshot.journal().isEmpty()) {
      return new Recovery.Recovered(snapshot.state(), List.of());
    }
    try (Pool pool = new Pool()) {
      Recovery.Recovered recovered =
          recovery(snapshot, new Reads(clouds::read, pool.threads())).settle(snapshot);
      State state = recovered.state();
      session.commit(state.next(state.records(), state.outputs()));
      return recovered;
    }
  }

  /** Carries out a plan in a run of its own; see the other. */
  public Applied apply(
      Plan planned,
      Scope variables,
      StateStore store,
      boolean checkLive,
      Progress progress,
      StopSignal stop) {
    try (Session session = store.lock(operation(planned.mode()))) {
      return apply(planned, variables, session, checkLive, progress, stop);
    }
  }

  /** What a run with plans of a mode does, for whoever finds the lock held. */
  public static String operation(Mode mode) {
    return mode == Mode.DESTROY ? "destroy" : "apply";
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
  public Applied apply(
      Plan planned,
      Scope variables,
      Session session,
      boolean checkLive,
      Progress progress,
      StopSignal stop) {
    try (Pool pool = new Pool()) {
      StateStore.Snapshot snapshot = session.read();
      Staleness.checkState(planned.basis(), snapshot);
      Reads reads = new Reads(clouds::read, pool.threads());
      State state = begun(snapshot.state());
      State moved = state.moved(planned.moves());
      Plan plan = checkLive ? checked(planned, moved, variables, reads) : planned;
      Known known = new Known(variables);
      Outcome outcome =
          new Executor(clouds, types, sources, parallelism, progress)
              .execute(plan, PlanCodec.digest(plan), moved, session, known, stop);
      return new Ending(plan, outcome, state, known, types).commit(session, reads);
    }
  }

  private Plan checked(Plan plan, State state, Scope variables, Reads reads) {
    Observed observed = Staleness.checkLive(plan, state, reads, new Refresher(types));
    return PlanSecrets.restore(plan, state, observed, variables, types);
  }

  private State begun(State state) {
    return state.lineage().isEmpty() ? state.under(lineages.get()) : state;
  }
}
