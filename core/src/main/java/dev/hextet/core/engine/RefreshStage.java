package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.expansion.BlockExpansion;
import dev.hextet.core.planning.PlacementChecks;
import dev.hextet.core.planning.PrefetchQueries;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.refresh.RefusedRead;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.State;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the observed state: all recorded resources, the facts that checks need, and the look-ups
 * whose arguments are known beforehand, in one batch. Checks are made without the answers of
 * rejected reads, and a warning reports them. Used for one refresh.
 */
final class RefreshStage {
  private final Function<String, ResourceType> types;
  private final Clouds clouds;
  private final ReadBatch reads;
  private final SortedMap<String, Diagnostic> notes = new TreeMap<>();

  RefreshStage(Function<String, ResourceType> types, Clouds clouds, ReadBatch reads) {
    this.types = types;
    this.clouds = clouds;
    this.reads = reads;
  }

  /** Returns the observed state; without a refresh, the recorded values stand in for it. */
  ObservedState of(PlanRequest request, State prior) {
    Configuration desired = request.desired();
    StaticEvaluation values = new StaticEvaluation(desired);
    List<RecordedResource> recorded =
        RefreshTargets.of(prior.records(), desired, values, request.placements());
    Map<Address, List<ReadQuery>> lookups = lookups(request, values);
    Map<Address, List<ReadQuery>> checks = CheckQueries.needed(desired, values, prior);
    List<ReadQuery> facts =
        Stream.of(checks, lookups)
            .flatMap(all -> all.values().stream())
            .flatMap(List::stream)
            .toList();
    Refresher refresher = new Refresher(types);
    ReadFailureAttribution required =
        new ReadFailureAttribution(desired)
            .and(() -> lookups)
            .and(() -> refresher.requested(recorded));
    ReadFailureAttribution optional = new ReadFailureAttribution(desired).and(() -> checks);
    ReadBatch attributed =
        reads
            .telling(required.and(() -> checks))
            .tolerating(refusal -> !required.concerns(refusal) && isNoted(refusal, optional));
    ObservedState observed =
        request.options().refresh()
            ? consistent(refresher, attributed, recorded).refresh(prior, recorded, facts)
            : refresher.believe(recorded, facts, attributed);
    PlacementChecks.found(request.placements(), prior.records(), observed);
    return observed.with(LookupAnswers.NONE.and(lookups.values(), observed.facts()));
  }

  /** Returns a warning for each action of which the checks lack the answers. */
  List<Diagnostic> notes() {
    return List.copyOf(notes.values());
  }

  /** Adds a warning; the checks are made without these answers. */
  private boolean isNoted(RefusedRead refusal, ReadFailureAttribution optional) {
    notes.put(refusal.queries().get(0).action(), optional.skippedChecks(refusal));
    return true;
  }

  private ConsistentRefresh consistent(
      Refresher refresher, ReadBatch attributed, List<RecordedResource> recorded) {
    Stream<String> providers = recorded.stream().map(RecordedResource::provider);
    return new ConsistentRefresh(refresher, attributed, ReadLag.of(clouds, providers));
  }

  /** Returns the data blocks outside of checks. The failure of the others must not stop a plan. */
  private static List<DataConfiguration> prefetched(PlanRequest request) {
    return request.desired().data().values().stream().filter(data -> !data.isScoped()).toList();
  }

  /** Returns the queries of data blocks that are known before the refresh. */
  private SortedMap<Address, List<ReadQuery>> lookups(
      PlanRequest request, StaticEvaluation values) {
    SortedMap<Address, List<ReadQuery>> lookups = new TreeMap<>();
    for (DataConfiguration data : prefetched(request)) {
      String region = request.placements().of(data.provider()).region();
      for (BlockExpansion.Instance instance : values.instances(data)) {
        lookups.put(
            instance.address(), PrefetchQueries.first(data, values.scope(instance), region, types));
      }
    }
    lookups.values().removeIf(List::isEmpty);
    return lookups;
  }
}
