package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlanScope;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.planning.DesiredState;
import dev.hextet.core.planning.MovedAddresses;
import dev.hextet.core.planning.Planner;
import dev.hextet.core.planning.PlannerInputs;
import dev.hextet.core.planning.PriorRecords;
import dev.hextet.core.planning.ProviderPlacements;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Analysis of a document without a cloud. */
public final class OfflineAnalysis {
  private OfflineAnalysis() {}

  /**
   * Runs all checks that need no cloud, as if no resource existed.
   *
   * @param types the type of a name; never null
   * @return warnings
   * @throws dev.hextet.core.diag.DiagnosticException if the desired state is impossible
   */
  public static List<Diagnostic> check(
      Configuration configuration, Function<String, ResourceType> types) {
    return Planner.plan(inputs(configuration, State.NONE, types)).warnings();
  }

  /**
   * Returns the scope for expressions about the present, without reads: recorded resources with
   * their recorded values, and others with the values of the document, some of them unknown.
   *
   * @param types the type of a name; never null
   */
  public static Scope present(
      Configuration configuration, StateLocation store, Function<String, ResourceType> types) {
    return Planner.of(inputs(configuration, store.read().state(), types)).present();
  }

  private static PlannerInputs inputs(
      Configuration configuration, State state, Function<String, ResourceType> types) {
    SortedMap<Address, Address> moves = MovedAddresses.of(configuration, state);
    SortedMap<Address, Attributes> believed = new TreeMap<>();
    state
        .moved(moves)
        .records()
        .forEach(record -> believed.put(record.address(), new Attributes(record.attributes())));
    return new PlannerInputs(
        new DesiredState(
            configuration,
            new ProviderPlacements(configuration, provider -> region(configuration, provider))),
        new PriorRecords(state.moved(moves), moves, Set.of()),
        new ObservedState(believed, ObservedState.nothing().facts()).with(LookupAnswers.OFFLINE),
        PlanScope.ALL,
        PlanProvenance.of(StateVersion.NONE, configuration.digest(), ""),
        new Sealer(state.lineage()),
        types);
  }

  /**
   * Returns the region of a provider configuration in the document; empty if it is set elsewhere.
   */
  private static String region(Configuration configuration, String provider) {
    return Optional.ofNullable(configuration.providers().get(provider))
        .flatMap(found -> found.settings().get("region").asText())
        .orElse("");
  }
}
