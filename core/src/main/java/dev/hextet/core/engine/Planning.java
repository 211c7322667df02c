package dev.hextet.core.engine;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.execute.Recovery;
import dev.hextet.core.plan.Asked;
import dev.hextet.core.plan.Basis;
import dev.hextet.core.plan.Expansion;
import dev.hextet.core.plan.Imports;
import dev.hextet.core.plan.Inputs;
import dev.hextet.core.plan.Mode;
import dev.hextet.core.plan.Moves;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Planner;
import dev.hextet.core.plan.SiteChecks;
import dev.hextet.core.plan.Sites;
import dev.hextet.core.plan.Unread;
import dev.hextet.core.refresh.Lookups;
import dev.hextet.core.refresh.Observed;
import dev.hextet.core.refresh.Reads;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.resolve.DataConfiguration;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.store.StateStore;
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

/** Makes plans: what is wanted, what was recorded, and what is there by now. */
final class Planning {
  private final Function<String, ResourceType> types;
  private final Clouds clouds;
  private final String tool;
  private final Supplier<String> lineages;

  /**
   * @param lineages gives what digests are salted with where there is no state
   */
  Planning(
      Function<String, ResourceType> types, Clouds clouds, String tool, Supplier<String> lineages) {
    this.types = types;
    this.clouds = clouds;
    this.tool = tool;
    this.lineages = lineages;
  }

  Planned plan(Configuration configuration, StateStore.Snapshot snapshot, PlanOptions options) {
    Sites sites = new Sites(configuration, provider -> clouds.of(provider).region());
    Configuration wanted =
        options.mode() == Mode.DESTROY ? configuration.withoutResources() : configuration;
    SiteChecks.reach(sites, moved(wanted, snapshot.state()).records());
    try (Pool pool = new Pool()) {
      Reads reads = new Reads(clouds::read, pool.threads());
      Recovery.Recovered recovered = recovery(snapshot, reads).settle(snapshot);
      SortedMap<Address, Address> moves = Moves.of(wanted, recovered.state());
      State known = watched(recovered.state().moved(moves), sites);
      List<ResourceRecord> imports =
          options.mode() == Mode.NORMAL ? Imports.of(wanted, known, sites, types) : List.of();
      State state = known.and(imports);
      Basis basis = basis(snapshot, configuration);
      Sealer sealer = new Sealer(state.lineage().isEmpty() ? basis.seed() : state.lineage());
      Observed observed = observe(wanted, state, sites, options, reads);
      sealer.prepare(new Candidates(wanted, observed, types).of(state));
      Inputs inputs =
          new Inputs(
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
      return new Planned(
          drawn.plan().warning(warnings(snapshot, drawn.plan(), options)),
          recovered.adopted(),
          !snapshot.journal().isEmpty(),
          new Unrecorded(drawn.plan(), state, sealer).isFound(drawn.inputs().observed()));
    }
  }

  /** What is to be said of the state that the plan was made from. */
  private List<Diagnostic> warnings(StateStore.Snapshot snapshot, Plan plan, PlanOptions options) {
    List<Diagnostic> warnings = new ArrayList<>();
    snapshot.writer().ifPresent(writer -> warnings.add(underWay(writer)));
    boolean isFirst = snapshot.committed().isEmpty() && snapshot.journal().isEmpty();
    if (isFirst && options.refresh() && options.mode() == Mode.NORMAL) {
      warnings.addAll(new OtherStacks(clouds).warnings(plan));
    }
    return warnings;
  }

  private static Diagnostic underWay(String writer) {
    return Diagnostic.warning(
        "RunUnderWay",
        "a run on this state is under way",
        writer
            + "The plan is made from what was recorded before that run. Plan again when it is over.",
        null);
  }

  /** A plan and what it was made from. */
  private record Drawn(Inputs inputs, Plan plan) {}

  /** What is a part of something else up to now is read as what it is to be, and planned again. */
  private Drawn drawn(Inputs inputs, Reads reads) {
    Planner planner = lookedUp(inputs, reads);
    List<ResourceRecord> parts = planner.parts();
    if (parts.isEmpty()) {
      return new Drawn(inputs, planner.plan());
    }
    Observed seen = seen(Sought.of(parts), inputs, reads);
    List<ResourceRecord> there =
        parts.stream().filter(part -> seen.resource(part.address()).isPresent()).toList();
    Inputs known = inputs.with(there, inputs.observed().with(Set.of(), seen));
    return new Drawn(known, lookedUp(known, reads).plan());
  }

  private Observed seen(List<Recorded> sought, Inputs inputs, Reads reads) {
    Refresher refresher = new Refresher(types);
    Reads told =
        reads.telling(new Askers(inputs.configuration()).and(() -> refresher.asked(sought)));
    return refresher.refresh(sought, List.of(), told);
  }

  /** Without a refresh; what is recorded as a digest only is read where that is not enough. */
  private Drawn believed(Inputs inputs, Reads reads) {
    Drawn drawn = drawn(inputs, reads);
    Set<Address> unread = Unread.of(drawn.plan(), types);
    if (unread.isEmpty()) {
      return drawn;
    }
    List<ResourceRecord> records =
        inputs.state().records().stream().filter(r -> unread.contains(r.address())).toList();
    Observed seen = seen(Sought.of(records, drawn.plan()), inputs, reads);
    return drawn(inputs.with(inputs.observed().with(unread, seen)), reads);
  }

  /** What has become nobody's business here is no drift, although it was recorded. */
  private State watched(State state, Sites sites) {
    List<ResourceRecord> watched = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      Attributes all = new Attributes(record.attributes());
      Attributes rest = clouds.of(sites.of(record).provider()).watched(all);
      watched.add(rest.equals(all) ? record : record.watching(rest.values()));
    }
    return state.with(watched);
  }

  private static State moved(Configuration wanted, State state) {
    return state.moved(Moves.of(wanted, state));
  }

  /**
   * Looks up what data blocks ask, in rounds: what one tells can be what the next is asked with.
   */
  private static Planner lookedUp(Inputs inputs, Reads reads) {
    Planner planner = Planner.of(inputs);
    Inputs known = inputs;
    while (!planner.missing().isEmpty()) {
      Map<Address, List<Query>> asked = planner.missing();
      Collection<List<Query>> missing = asked.values();
      Askers askers = new Askers(inputs.configuration()).and(() -> asked);
      Answers answers = reads.telling(askers).all(missing.stream().flatMap(List::stream).toList());
      Observed observed = known.observed();
      known = known.with(observed.with(observed.lookups().and(missing, answers)));
      planner = Planner.of(known);
    }
    return planner;
  }

  Recovery recovery(StateStore.Snapshot snapshot, Reads reads) {
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
    Map<Address, List<Query>> asked = asked(wanted, foreseen, sites);
    Map<Address, List<Query>> checks = Facts.needed(wanted, foreseen, state);
    List<Query> facts =
        Stream.of(checks, asked)
            .flatMap(all -> all.values().stream())
            .flatMap(List::stream)
            .toList();
    Refresher refresher = new Refresher(types);
    Reads told =
        reads.telling(
            new Askers(wanted)
                .and(() -> asked)
                .and(() -> checks)
                .and(() -> refresher.asked(recorded)));
    Observed observed =
        options.refresh()
            ? new Lookout(refresher, told, readLag(recorded.stream().map(Recorded::provider)))
                .refresh(state, recorded, facts)
            : refresher.believe(recorded, facts, told);
    SiteChecks.found(sites, state.records(), observed);
    return observed.with(Lookups.NONE.and(asked.values(), observed.facts()));
  }

  /** What data blocks can ask together with the refresh. */
  private SortedMap<Address, List<Query>> asked(
      Configuration wanted, Foreseen foreseen, Sites sites) {
    SortedMap<Address, List<Query>> asked = new TreeMap<>();
    for (DataConfiguration data : wanted.data().values()) {
      String region = sites.of(data.provider()).region();
      for (Expansion.Instance instance : foreseen.instances(data)) {
        asked.put(instance.address(), Asked.first(data, foreseen.scope(instance), region, types));
      }
    }
    asked.values().removeIf(List::isEmpty);
    return asked;
  }

  private Basis basis(StateStore.Snapshot snapshot, Configuration configuration) {
    State committed = snapshot.committed().orElse(State.NONE);
    return new Basis(
        committed.lineage(),
        committed.serial(),
        snapshot.digest(),
        configuration.digest(),
        tool,
        committed.lineage().isEmpty() ? lineages.get() : committed.lineage(),
        "",
        new TreeMap<>());
  }
}
