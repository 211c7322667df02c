package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.execute.RunRecovery;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.planning.ImportPlanner;
import dev.hextet.core.planning.MovedAddresses;
import dev.hextet.core.planning.PlacementChecks;
import dev.hextet.core.planning.ProviderPlacements;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Completes a recorded state: recovery of an interrupted run, moves and imports of the document.
 */
final class PriorStateStage {
  private final Function<String, ResourceType> types;
  private final Clouds clouds;
  private final ReadBatch reads;

  PriorStateStage(Function<String, ResourceType> types, Clouds clouds, ReadBatch reads) {
    this.types = types;
    this.clouds = clouds;
    this.reads = reads;
  }

  /** Returns the state that a plan starts from. */
  PriorState of(PlanRequest request, StateSnapshot recorded) {
    ProviderPlacements placements = request.placements();
    RunRecovery.Recovered recovered = recovered(recorded);
    SortedMap<Address, Address> moves = MovedAddresses.of(request.desired(), recovered.state());
    State moved = watched(recovered.state().moved(moves), placements);
    List<ResourceRecord> imports =
        request.options().mode() == PlanMode.NORMAL
            ? ImportPlanner.of(request.desired(), moved, placements, types)
            : List.of();
    return new PriorState(recovered.adopted(), moves, imports, moved.and(imports));
  }

  /** Rejects recorded resources whose provider configuration is missing or moved. */
  static void checkPlacements(PlanRequest request, StateSnapshot recorded) {
    State state = recorded.state();
    PlacementChecks.reach(
        request.placements(), state.moved(MovedAddresses.of(request.desired(), state)).records());
  }

  /** Returns the recorded state with the results of an interrupted run. */
  RunRecovery.Recovered recovered(StateSnapshot recorded) {
    Stream<String> providers =
        recorded.journal().open().stream().map(begin -> begin.resource().provider());
    return new RunRecovery(reads, types, ReadLag.of(clouds, providers)).settle(recorded);
  }

  /** Attributes that the provider configuration ignores now are not drift, although recorded. */
  private State watched(State state, ProviderPlacements placements) {
    List<ResourceRecord> watched = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      Attributes all = new Attributes(record.attributes());
      Attributes rest = clouds.of(placements.of(record).provider()).watched(all);
      watched.add(
          rest.equals(all)
              ? record
              : record.withContents(record.contents().withPlain(rest.values())));
    }
    return state.withResources(watched);
  }
}
