package dev.hextet.core.planfile;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Checks that a saved plan has exactly the steps of its changes, and that its changes are possible.
 * An IllegalArgumentException describes the problem.
 */
final class PlanCompleteness {
  private final Plan plan;
  private final Function<String, ResourceType> types;

  private PlanCompleteness(Plan plan, Function<String, ResourceType> types) {
    this.plan = plan;
    this.types = types;
  }

  static void check(Plan plan, Function<String, ResourceType> types) {
    PlanCompleteness completeness = new PlanCompleteness(plan, types);
    completeness.checkProviders();
    plan.changes().forEach(completeness::check);
    completeness.checkSteps();
    completeness.checkOrder();
  }

  /** The configuration without an alias is always there. */
  private void checkProviders() {
    for (String key : plan.providersInUse()) {
      boolean known = plan.providers().containsKey(key) || !key.isEmpty() && key.indexOf('.') < 0;
      require(known, "it has no provider \"" + key + "\"");
    }
  }

  private void check(PlannedChange change) {
    Address address = change.address();
    boolean deletes = change.action().deletes();
    require(
        !change.blocked() || change.guard() && deletes, address + " is blocked without a guard");
    require(change.blocked() || !change.guard() || !deletes, address + " is not blocked");
    require(fits(plan.mode(), change.action()), address + " changes in a plan of another mode");
    Schema schema = types.apply(change.type()).schema();
    for (String name : change.configured()) {
      require(schema.attribute(name).isPresent(), address + " has no attribute " + name);
    }
  }

  private static boolean fits(PlanMode mode, Action action) {
    return switch (mode) {
      case NORMAL -> true;
      case REFRESH_ONLY -> action == Action.NO_OP;
      case DESTROY -> action == Action.DELETE || action == Action.NO_OP;
    };
  }

  private void checkSteps() {
    Map<Address, SortedSet<StepId>> found = new HashMap<>();
    for (Step step : plan.steps()) {
      boolean isNew =
          found.computeIfAbsent(step.address(), address -> new TreeSet<>()).add(step.id());
      require(isNew, "it has the step \"" + step.id() + "\" twice");
    }
    plan.reads()
        .forEach(read -> checkSteps(read.address(), Set.of(StepId.read(read.address())), found));
    for (PlannedChange change : plan.changes()) {
      if (!isPerhapsInParts(change)) {
        checkSteps(change.address(), expected(change), found);
      } else {
        SortedSet<StepId> parts = found.remove(change.address());
        require(parts != null && parts(change).containsAll(parts), missing(change.address()));
      }
    }
    require(found.isEmpty(), "it has steps without a change: " + found.keySet());
  }

  private static void checkSteps(
      Address address, Set<StepId> expected, Map<Address, SortedSet<StepId>> found) {
    SortedSet<StepId> steps = found.remove(address);
    require(expected.equals(steps == null ? Set.of() : steps), missing(address));
  }

  private static String missing(Address address) {
    return "its steps are not those that the change of " + address + " calls for";
  }

  private static boolean isInPlace(PlannedChange change) {
    return change.action() == Action.UPDATE || change.action() == Action.IMPORT;
  }

  /** Determines whether the parts of a change may depend on a secret, which is restored later. */
  private static boolean isPerhapsInParts(PlannedChange change) {
    return isInPlace(change) && change.isSensitive();
  }

  private static Set<StepId> parts(PlannedChange change) {
    Set<StepId> parts = new TreeSet<>();
    for (Phase turn : Phase.values()) {
      parts.add(StepId.update(change.address(), turn));
    }
    return parts;
  }

  private Set<StepId> expected(PlannedChange change) {
    Set<StepId> expected = new TreeSet<>();
    Address address = change.address();
    if (isInPlace(change)) {
      for (Phase turn : Phase.values()) {
        boolean any =
            PlanJsonSteps.derived(types, change, ChangeOperation.UPDATE, turn)
                .filter(calls -> !calls.isEmpty())
                .isPresent();
        if (any) {
          expected.add(StepId.update(address, turn));
        }
      }
      if (expected.isEmpty()) {
        expected.add(StepId.update(address, Phase.MIDDLE));
      }
    }
    if (change.action().creates()) {
      expected.add(StepId.create(address));
    }
    if (change.action().deletes()) {
      expected.add(StepId.delete(address));
    }
    return expected;
  }

  private void checkOrder() {
    Set<StepId> done = new HashSet<>();
    for (Step step : plan.steps()) {
      require(
          done.containsAll(step.waitsFor()),
          "\"" + step.id() + "\" waits for steps that do not come before it");
      done.add(step.id());
    }
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }
}
