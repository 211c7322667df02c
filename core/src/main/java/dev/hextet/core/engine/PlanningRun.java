package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.execute.RunRecovery;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.planning.BlockExpansion;
import dev.hextet.core.planning.ImportPlanner;
import dev.hextet.core.planning.MovedAddresses;
import dev.hextet.core.planning.PlacementChecks;
import dev.hextet.core.planning.Planner;
import dev.hextet.core.planning.PlannerInputs;
import dev.hextet.core.planning.PrefetchQueries;
import dev.hextet.core.planning.ProviderPlacements;
import dev.hextet.core.planning.UnreadResources;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes plans from the desired, prior and observed state. */
final class PlanningRun {
  private final Function<String, ResourceType> types;
  private final Clouds clouds;
  private final String tool;
  private final Supplier<String> lineages;

  /**
   * @param lineages provides the salt of digests if there is no state
   */
  PlanningRun(
      Function<String, ResourceType> types, Clouds clouds, String tool, Supplier<String> lineages) {
    this.types = types;
    this.clouds = clouds;
    this.tool = tool;
    this.lineages = lineages;
  }

  PlanResult plan(Configuration configuration, StateSnapshot snapshot, PlanOptions options) {
    ProviderPlacements sites =
        new ProviderPlacements(configuration, provider -> clouds.of(provider).region());
    Configuration wanted =
        options.mode() == PlanMode.DESTROY ? configuration.withoutResources() : configuration;
    PlacementChecks.reach(sites, moved(wanted, snapshot.state()).records());
    try (ReadThreadPool pool = new ReadThreadPool()) {
      ReadBatch reads = new ReadBatch(clouds::read, pool.threads());
      RunRecovery.Recovered recovered = recovery(snapshot, reads).settle(snapshot);
      SortedMap<Address, Address> moves = MovedAddresses.of(wanted, recovered.state());
      State known = watched(recovered.state().moved(moves), sites);
      List<ResourceRecord> imports =
          options.mode() == PlanMode.NORMAL
              ? ImportPlanner.of(wanted, known, sites, types)
              : List.of();
      State state = known.and(imports);
      PlanProvenance basis = basis(snapshot, configuration);
      Sealer sealer = new Sealer(state.lineage().isEmpty() ? basis.seed() : state.lineage());
      ObservedState observed = observe(wanted, state, sites, options, reads);
      sealer.prepare(new DigestCandidates(wanted, observed, types).of(state));
      PlannerInputs inputs =
          new PlannerInputs(
              wanted,
              state,
              moves,
              imports.stream().map(ResourceRecord::address).collect(Collectors.toSet()),
              observed,
              options.mode(),
              basis,
              sites,
              options.replace(),
              options.targets(),
              options.updateLookups(),
              sealer,
              types);
      Drawn drawn = options.refresh() ? drawn(inputs, reads) : believed(inputs, reads);
      return new PlanResult(
          drawn.plan().warning(warnings(snapshot, drawn.plan(), options)),
          recovered.adopted(),
          !snapshot.journal().isEmpty(),
          new StateDelta(drawn.plan(), state, sealer).isFound(drawn.inputs().observed()));
    }
  }

  /** Returns the warnings about the prior state of a plan. */
  private List<Diagnostic> warnings(StateSnapshot snapshot, Plan plan, PlanOptions options) {
    List<Diagnostic> warnings = new ArrayList<>();
    snapshot.writer().ifPresent(writer -> warnings.add(underWay(writer)));
    boolean isFirst = snapshot.committed().isEmpty() && snapshot.journal().isEmpty();
    if (isFirst && options.refresh() && options.mode() == PlanMode.NORMAL) {
      warnings.addAll(new OtherStacks(clouds).warnings(plan));
    }
    return warnings;
  }

  private static Diagnostic underWay(String writer) {
    return PlanDiagnostic.RUN_UNDER_WAY.with(writer).anywhere();
  }

  /** A plan with its inputs. */
  private record Drawn(PlannerInputs inputs, Plan plan) {}

  /** Plans again after a read of parts that become resources. */
  private Drawn drawn(PlannerInputs inputs, ReadBatch reads) {
    Planner planner = lookedUp(inputs, reads);
    List<ResourceRecord> parts = planner.parts();
    if (parts.isEmpty()) {
      return new Drawn(inputs, planner.plan());
    }
    ObservedState seen = seen(RefreshTargets.of(parts), inputs, reads);
    List<ResourceRecord> there =
        parts.stream().filter(part -> seen.resource(part.address()).isPresent()).toList();
    PlannerInputs known = inputs.with(there, inputs.observed().with(Set.of(), seen));
    return new Drawn(known, lookedUp(known, reads).plan());
  }

  private ObservedState seen(List<RecordedResource> sought, PlannerInputs inputs, ReadBatch reads) {
    Refresher refresher = new Refresher(types);
    ReadBatch told =
        reads.telling(
            new ReadFailureAttribution(inputs.configuration())
                .and(() -> refresher.requested(sought)));
    return refresher.refresh(sought, List.of(), told);
  }

  /** Plans without a refresh, but reads resources whose recorded digests are insufficient. */
  private Drawn believed(PlannerInputs inputs, ReadBatch reads) {
    Drawn drawn = drawn(inputs, reads);
    Set<Address> unread = UnreadResources.of(drawn.plan(), types);
    if (unread.isEmpty()) {
      return drawn;
    }
    List<ResourceRecord> records =
        inputs.state().records().stream().filter(r -> unread.contains(r.address())).toList();
    ObservedState seen = seen(RefreshTargets.of(records, drawn.plan()), inputs, reads);
    return drawn(inputs.with(inputs.observed().with(unread, seen)), reads);
  }

  /** Removes recorded attributes that the settings now ignore, so that they are not drift. */
  private State watched(State state, ProviderPlacements sites) {
    List<ResourceRecord> watched = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      Attributes all = new Attributes(record.attributes());
      Attributes rest = clouds.of(sites.of(record).provider()).watched(all);
      watched.add(
          rest.equals(all)
              ? record
              : record.withContents(record.contents().withPlain(rest.values())));
    }
    return state.withResources(watched);
  }

  private static State moved(Configuration wanted, State state) {
    return state.moved(MovedAddresses.of(wanted, state));
  }

  /**
   * Makes the reads of data blocks in rounds, because a result may be the argument of another read.
   */
  private static Planner lookedUp(PlannerInputs inputs, ReadBatch reads) {
    Planner planner = Planner.of(inputs);
    PlannerInputs known = inputs;
    while (!planner.missing().isEmpty()) {
      Map<Address, List<ReadQuery>> asked = planner.missing();
      Collection<List<ReadQuery>> missing = asked.values();
      ReadFailureAttribution askers =
          new ReadFailureAttribution(inputs.configuration()).and(() -> asked);
      ReadAnswers answers =
          reads.telling(askers).all(missing.stream().flatMap(List::stream).toList());
      ObservedState observed = known.observed();
      known = known.with(observed.with(observed.lookups().and(missing, answers)));
      planner = Planner.of(known);
    }
    return planner;
  }

  RunRecovery recovery(StateSnapshot snapshot, ReadBatch reads) {
    Stream<String> concerned =
        snapshot.journal().open().stream().map(begin -> begin.resource().provider());
    return new RunRecovery(reads, types, readLag(concerned));
  }

  /** Returns the maximum read lag of some providers. */
  private Duration readLag(Stream<String> providers) {
    return providers
        .distinct()
        .map(provider -> clouds.of(provider).readLag())
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private ObservedState observe(
      Configuration wanted,
      State state,
      ProviderPlacements sites,
      PlanOptions options,
      ReadBatch reads) {
    StaticEvaluation foreseen = new StaticEvaluation(wanted);
    List<RecordedResource> recorded = RefreshTargets.of(state.records(), wanted, foreseen, sites);
    Map<Address, List<ReadQuery>> asked = requested(wanted, foreseen, sites);
    Map<Address, List<ReadQuery>> checks = CheckQueries.needed(wanted, foreseen, state);
    List<ReadQuery> facts =
        Stream.of(checks, asked)
            .flatMap(all -> all.values().stream())
            .flatMap(List::stream)
            .toList();
    Refresher refresher = new Refresher(types);
    ReadBatch told =
        reads.telling(
            new ReadFailureAttribution(wanted)
                .and(() -> asked)
                .and(() -> checks)
                .and(() -> refresher.requested(recorded)));
    ObservedState observed =
        options.refresh()
            ? new ConsistentRefresh(
                    refresher, told, readLag(recorded.stream().map(RecordedResource::provider)))
                .refresh(state, recorded, facts)
            : refresher.believe(recorded, facts, told);
    PlacementChecks.found(sites, state.records(), observed);
    return observed.with(LookupAnswers.NONE.and(asked.values(), observed.facts()));
  }

  /** Returns the reads of data blocks that can be made together with the refresh. */
  private SortedMap<Address, List<ReadQuery>> requested(
      Configuration wanted, StaticEvaluation foreseen, ProviderPlacements sites) {
    SortedMap<Address, List<ReadQuery>> asked = new TreeMap<>();
    for (DataConfiguration data : wanted.data().values()) {
      String region = sites.of(data.provider()).region();
      for (BlockExpansion.Instance instance : foreseen.instances(data)) {
        asked.put(
            instance.address(),
            PrefetchQueries.first(data, foreseen.scope(instance), region, types));
      }
    }
    asked.values().removeIf(List::isEmpty);
    return asked;
  }

  private PlanProvenance basis(StateSnapshot snapshot, Configuration configuration) {
    State committed = snapshot.committed().orElse(State.NONE);
    return new PlanProvenance(
        new StateVersion(committed.lineage(), committed.serial(), snapshot.digest()),
        configuration.digest(),
        tool,
        committed.lineage().isEmpty() ? lineages.get() : committed.lineage(),
        "",
        new TreeMap<>());
  }
}
