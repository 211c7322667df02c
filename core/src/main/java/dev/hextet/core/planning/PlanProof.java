package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.ordering.StepPlanner;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Derives again the decisions that an apply relies on, from the plan's changes, its prior state and
 * the observed state, because anyone can write a plan file.
 */
public final class PlanProof {
  private final Plan plan;
  private final State state;
  private final ObservedResources live;
  private final ObservedState observed;
  private final Function<String, ResourceType> types;
  private final SortedMap<Address, PlannedChange> changes;
  private final DesiredSettings desired;

  private PlanProof(
      Plan plan,
      State state,
      Sealer sealer,
      ObservedState observed,
      Function<String, ResourceType> types) {
    this.plan = plan;
    this.state = state;
    this.live = new ObservedResources(state, sealer, observed, plan.imports(), types);
    this.observed = observed;
    this.types = types;
    this.changes = plan.changesByAddress();
    this.desired = new DesiredSettings(plan, types);
  }

  /**
   * Checks that a plan has a fingerprint of each of its recorded resources, before they are read.
   *
   * @param state with the plan's moves and imports
   * @throws DiagnosticException if a fingerprint is missing or belongs to nothing
   */
  public static void checkFingerprints(Plan plan, State state) {
    Set<Address> prints = new TreeSet<>(plan.fingerprints().keySet());
    if (!prints.equals(state.resources().keySet())) {
      prints.removeAll(state.resources().keySet());
      Set<Address> missing = new TreeSet<>(state.resources().keySet());
      missing.removeAll(plan.fingerprints().keySet());
      throw damaged("its fingerprints are not those of the state: " + missing + prints);
    }
  }

  /**
   * Checks a plan with restored secrets.
   *
   * @param state with the plan's moves and imports
   * @param sealer compares recorded digests
   * @param observed the observed state, equal to that at plan time
   * @param variables resolves references to anything but resources and data sources
   * @throws DiagnosticException if the plan does not follow from these
   */
  public static void check(
      Plan plan,
      State state,
      Sealer sealer,
      ObservedState observed,
      Scope variables,
      Function<String, ResourceType> types,
      Function<String, DataSource> sources) {
    new PlanProof(plan, state, sealer, observed, types).check();
    PlannedTerms.check(plan, variables, types, sources);
  }

  private void check() {
    for (ResourceRecord record : state.records()) {
      boolean isThere = observed.resource(record.address()).isPresent();
      if (isThere && !changes.containsKey(record.address())) {
        throw damaged("it says nothing of " + record.address());
      }
    }
    plan.changes().forEach(this::check);
    plan.choices().forEach(this::check);
    checkSteps();
  }

  private void check(PlannedChange change) {
    Optional<ResourceRecord> record = live.record(change.address());
    Attributes seen = record.map(found -> live.own(found, change.after())).orElse(Attributes.EMPTY);
    require(change.id().equals(record.map(ResourceRecord::id).orElse("")), change, "id");
    require(isSame(change.before().values(), seen.values()), change, "before");
    record.ifPresent(found -> checkRecorded(change, found));
    if (!isUnwanted(change)) {
      desired
          .problem(change, record)
          .ifPresent(
              member -> {
                throw damaged("the " + member + " of " + change.address() + " do not fit the plan");
              });
    }
  }

  /** Determines whether the plan keeps all recorded settings of a resource. */
  private boolean isUnwanted(PlannedChange change) {
    return change.action() == Action.DELETE
        || change.action() == Action.FORGET
        || plan.mode() != PlanMode.NORMAL;
  }

  /** Checks that an unchanged or removed resource has its recorded values. */
  private void checkRecorded(PlannedChange change, ResourceRecord record) {
    if (isUnwanted(change)) {
      require(change.guard() == record.guard(), change, "guard");
      require(change.configured().equals(record.configured()), change, "configured");
      require(change.dependencies().equals(record.dependencies()), change, "dependencies");
      require(change.terms().timeouts().equals(record.timeouts()), change, "timeouts");
    }
    boolean elsewhere =
        !record.region().isEmpty() && !change.former().region().equals(record.region());
    require(!elsewhere, change, "region");
  }

  private static boolean isSame(Value.MapOf planned, Value.MapOf seen) {
    Set<String> names = new TreeSet<>(planned.entries().keySet());
    names.addAll(seen.entries().keySet());
    return names.stream()
        .filter(name -> !planned.get(name).isSensitive() && !seen.get(name).isSensitive())
        .allMatch(name -> planned.get(name).equals(seen.get(name)));
  }

  /** Checks that a pinned result is the recorded one or a result of the plan. */
  private void check(Address address, PinnedResult choice) {
    boolean recorded = state.choice(address).filter(choice::equals).isPresent();
    Value.MapOf attributes = plan.dataAttributes().getOrDefault(address, Attributes.EMPTY).values();
    boolean same =
        choice.result().entries().entrySet().stream()
            .allMatch(entry -> attributes.get(entry.getKey()).equals(entry.getValue()));
    if (!recorded && !same) {
      throw damaged("what it records of " + address + " was not told");
    }
  }

  private void checkSteps() {
    List<Step> derived = derivedSteps();
    if (!plan.reads().isEmpty()) {
      checkWithReads(derived);
    } else if (!derived.equals(plan.steps())) {
      throw damaged("its steps do not follow from its changes");
    }
  }

  private List<Step> derivedSteps() {
    try {
      return new StepPlanner(changes, plan.reads(), ReadNeeds.of(plan), state, types).steps();
    } catch (IllegalStateException e) {
      throw damaged("its dependencies contradict each other");
    }
  }

  /** Checks the order without the edges of reads, which may follow from the document alone. */
  private void checkWithReads(List<Step> derived) {
    Map<StepId, Step> planned = new HashMap<>();
    plan.steps().forEach(step -> planned.put(step.id(), step));
    for (Step step : derived) {
      Step stored = planned.remove(step.id());
      if (stored == null || !isSame(stored, step)) {
        throw damaged("the step \"" + step.id() + "\" does not follow from its changes");
      }
    }
    if (!planned.isEmpty()) {
      throw damaged("nothing calls for its steps " + new TreeSet<>(planned.keySet()));
    }
  }

  private boolean isSame(Step stored, Step derived) {
    Set<StepId> extra = new TreeSet<>(stored.waitsFor());
    extra.removeAll(derived.waitsFor());
    boolean allowed =
        stored instanceof Step.Read
            || extra.stream()
                .allMatch(
                    id -> plan.reads().stream().anyMatch(r -> StepId.read(r.address()).equals(id)));
    return stored.id().equals(derived.id())
        && allowed
        && stored.waitsFor().containsAll(derived.waitsFor())
        && stored.calls().equals(derived.calls());
  }

  private static void require(boolean condition, PlannedChange change, String member) {
    if (!condition) {
      throw damaged("the member \"" + member + "\" of " + change.address() + " differs from it");
    }
  }

  private static DiagnosticException damaged(String why) {
    return PlanDiagnostic.PLAN_WITHOUT_STATE.with(why).exception();
  }
}
