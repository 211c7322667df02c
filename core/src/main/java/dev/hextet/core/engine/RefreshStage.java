package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.planning.BlockExpansion;
import dev.hextet.core.planning.PlacementChecks;
import dev.hextet.core.planning.PrefetchQueries;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
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
 * whose arguments are known beforehand, in one batch.
 */
final class RefreshStage {
  private final Function<String, ResourceType> types;
  private final Clouds clouds;
  private final ReadBatch reads;

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
    ReadBatch attributed =
        reads.telling(
            new ReadFailureAttribution(desired)
                .and(() -> lookups)
                .and(() -> checks)
                .and(() -> refresher.requested(recorded)));
    ObservedState observed =
        request.options().refresh()
            ? consistent(refresher, attributed, recorded).refresh(prior, recorded, facts)
            : refresher.believe(recorded, facts, attributed);
    PlacementChecks.found(request.placements(), prior.records(), observed);
    return observed.with(LookupAnswers.NONE.and(lookups.values(), observed.facts()));
  }

  private ConsistentRefresh consistent(
      Refresher refresher, ReadBatch attributed, List<RecordedResource> recorded) {
    Stream<String> providers = recorded.stream().map(RecordedResource::provider);
    return new ConsistentRefresh(refresher, attributed, ReadLag.of(clouds, providers));
  }

  /** Returns the queries of data blocks that are known before the refresh. */
  private SortedMap<Address, List<ReadQuery>> lookups(
      PlanRequest request, StaticEvaluation values) {
    SortedMap<Address, List<ReadQuery>> lookups = new TreeMap<>();
    for (DataConfiguration data : request.desired().data().values()) {
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
