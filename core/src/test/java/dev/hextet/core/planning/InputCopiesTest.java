package dev.hextet.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanProvenance;
import dev.hextet.core.plan.PlanScope;
import dev.hextet.core.plan.StateVersion;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.AttributeRecord;
import dev.hextet.core.state.LifecycleRecord;
import dev.hextet.core.state.PendingChanges;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each copying method of the inputs of a plan changes its own component and no other. */
class InputCopiesTest {
  private static final Address NET = Address.of("net", "n");
  private static final Address HOST = Address.of("host", "h");
  private static final SortedMap<Address, Address> MOVES = new TreeMap<>(Map.of(NET, HOST));
  private static final State STATE = State.NONE.withLineage("lineage");
  private static final State OTHER_STATE = State.NONE.withLineage("other");
  private static final PriorRecords PRIOR = new PriorRecords(STATE, MOVES, Set.of(NET));

  private static final DesiredState DESIRED =
      new DesiredState(
          Configuration.EMPTY, new ProviderPlacements(Configuration.EMPTY, key -> "here"));
  private static final ObservedState OBSERVED = ObservedState.nothing();
  private static final PlanScope SCOPE =
      new PlanScope(PlanMode.DESTROY, Set.of(NET), Set.of(HOST), true);
  private static final PlanProvenance BASIS = PlanProvenance.of(StateVersion.NONE, "d", "tool");
  private static final Sealer SEALER = new Sealer("lineage");
  private static final Function<String, ResourceType> TYPES = InputCopiesTest::none;
  private static final PlannerInputs INPUTS =
      new PlannerInputs(DESIRED, PRIOR, OBSERVED, SCOPE, BASIS, SEALER, TYPES);

  private static ResourceType none(String name) {
    throw new NoSuchElementException(name);
  }

  private static ResourceRecord record(Address address) {
    return new ResourceRecord(
        address,
        "id",
        new RecordedPlacement("aws", "us-east-2"),
        new AttributeRecord(1, new TreeSet<>(), Value.map(Map.of()), new TreeMap<>()),
        new LifecycleRecord(new TreeSet<>(), false, OperationTimeouts.NONE),
        "",
        PendingChanges.NONE);
  }

  @Test
  void copiesThePriorStateWithOneChange() {
    assertThat(PRIOR.withState(OTHER_STATE))
        .isEqualTo(new PriorRecords(OTHER_STATE, MOVES, Set.of(NET)));
    assertThat(PRIOR.withImports(List.of(HOST)))
        .isEqualTo(new PriorRecords(STATE, MOVES, Set.of(HOST)));
    assertThat(PriorRecords.of(STATE))
        .isEqualTo(new PriorRecords(STATE, new TreeMap<>(), Set.of()));
  }

  @Test
  void addsRecordsAndTheirAddressesAtOnce() {
    List<ResourceRecord> more = List.of(record(HOST));

    assertThat(PRIOR.importing(more))
        .isEqualTo(new PriorRecords(STATE.and(more), MOVES, Set.of(NET, HOST)));
    assertThat(INPUTS.importing(more)).isEqualTo(INPUTS.withPrior(PRIOR.importing(more)));
  }

  @Test
  void copiesTheInputsWithOneChange() {
    PriorRecords prior = PriorRecords.of(OTHER_STATE);
    ObservedState observed = OBSERVED.with(LookupAnswers.OFFLINE);

    assertThat(observed).isNotEqualTo(OBSERVED);
    assertThat(INPUTS.withPrior(prior))
        .isEqualTo(new PlannerInputs(DESIRED, prior, OBSERVED, SCOPE, BASIS, SEALER, TYPES));
    assertThat(INPUTS.withObserved(observed))
        .isEqualTo(new PlannerInputs(DESIRED, PRIOR, observed, SCOPE, BASIS, SEALER, TYPES));
  }

  @Test
  void returnsTheComponentsOfItsParts() {
    assertThat(INPUTS)
        .returns(Configuration.EMPTY, PlannerInputs::configuration)
        .returns(DESIRED.placements(), PlannerInputs::placements)
        .returns(STATE, PlannerInputs::state)
        .returns(Set.of(NET), PlannerInputs::imports)
        .returns(PlanMode.DESTROY, PlannerInputs::mode);
  }
}
