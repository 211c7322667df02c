package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepOrder;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the steps of changes and reads, and orders them by the rules of this package. */
public final class StepPlanner {
  private final HandOverRule handOver;
  private final OrderSolver solver;

  /**
   * @param changes the changes by address
   * @param reads the data sources that are read during the apply
   * @param dependencies of the planned resources and data sources
   * @param state the prior state, for the dependencies that were recorded
   * @param types returns the type of a name; never null
   * @throws IllegalStateException if required rules contradict each other
   */
  public StepPlanner(
      SortedMap<Address, PlannedChange> changes,
      List<PlannedRead> reads,
      PlannedDependencies dependencies,
      State state,
      Function<String, ResourceType> types) {
    PlannedSteps steps = new PlannedSteps(changes, reads, types);
    DependentResources dependents = new DependentResources(steps.changes(), state);
    handOver = new HandOverRule(steps, handOvers(steps, types));
    Stream<ConstraintSource> rules =
        Stream.of(
            new DependencyRule(steps, dependents),
            new UpdatePartsRule(steps),
            new DestructionRule(steps, dependents),
            new ReplacementRule(steps),
            new CreateBeforeDestroyRule(steps),
            new ReadDependencyRule(steps, dependencies),
            new ReadUseRule(steps, dependencies),
            handOver,
            new DependentsFirstRule(steps, dependents),
            new ReleaseRule(steps, dependents),
            new PartHandOverRule(steps, dependents),
            new FinishBeforeReadRule(steps, dependencies));
    List<OrderConstraint> constraints =
        rules.map(ConstraintSource::constraints).flatMap(List::stream).toList();
    solver = new OrderSolver(steps.all(), constraints);
  }

  private static List<UniqueClaims.HandOver> handOvers(
      PlannedSteps steps, Function<String, ResourceType> types) {
    List<UniqueClaims.HandOver> handOvers = new ArrayList<>();
    new UniqueClaims(types).handedOver(steps.changes(), handOvers::add);
    return handOvers;
  }

  /** All steps, each after those that it waits for. */
  public List<Step> steps() {
    return solver.steps();
  }

  /** The reasons for the order of the steps. */
  public StepOrder order() {
    return solver.order();
  }

  /** The unique values whose holders are destroyed, but not before another resource takes them. */
  public List<UniqueClaims.HandOver> unmet() {
    return handOver.unmet(solver.order().dropped());
  }
}
