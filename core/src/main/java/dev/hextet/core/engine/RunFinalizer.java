package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.execute.EvaluationContext;
import dev.hextet.core.execute.RunOutcome;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of a run: reads all resources once more, so that the records match the live resources,
 * computes the outputs, and commits the state.
 */
final class RunFinalizer {
  private final Plan plan;
  private final RunOutcome outcome;
  private final State state;
  private final Sealer sealer;
  private final EvaluationContext known;
  private final Function<String, ResourceType> types;
  private final Refresher refresher;
  private final FinalRecords finalRecords;

  RunFinalizer(
      Plan plan,
      RunOutcome outcome,
      State state,
      Sealer sealer,
      EvaluationContext known,
      Function<String, ResourceType> types) {
    this.plan = plan;
    this.outcome = outcome;
    this.state = state;
    this.sealer = sealer;
    this.known = known;
    this.types = types;
    this.refresher = new Refresher(types);
    this.finalRecords = new FinalRecords(plan, sealer, unfinished(outcome));
  }

  private static Set<Address> unfinished(RunOutcome outcome) {
    return Stream.concat(outcome.failed().stream(), outcome.notStarted().stream())
        .map(Step::address)
        .collect(Collectors.toSet());
  }

  /** Commits the final state and returns the result of the run. */
  ApplyResult commit(StateSession session, ReadBatch reads) {
    List<ResourceRecord> records = new ArrayList<>();
    List<ResourceRecord> kept = outcome.records().stream().map(finalRecords::reconciled).toList();
    ObservedState observed = observe(kept, reads);
    for (ResourceRecord record : kept) {
      Optional<Attributes> live = observed.resource(record.address());
      boolean dropped = live.isEmpty() && isUnplanned(record) || isForgotten(record.address());
      if (!dropped) {
        records.add(
            live.map(attributes -> finalRecords.observed(record, attributes)).orElse(record));
      }
    }
    records.removeAll(succeeded(records));
    return committed(session, records, results(records));
  }

  private boolean isUnplanned(ResourceRecord record) {
    return plan.mode() == PlanMode.REFRESH_ONLY || finalRecords.change(record.address()).isEmpty();
  }

  /**
   * Removes records of resources that were gone before the run and whose replacement has the same
   * id. The id of a route, for example, consists of its table and its destination.
   */
  private List<ResourceRecord> succeeded(List<ResourceRecord> records) {
    Set<Thing> made = new HashSet<>();
    for (ResourceRecord record : records) {
      if (hasAction(record.address(), Action::creates)) {
        made.add(Thing.of(record));
      }
    }
    return records.stream()
        .filter(this::isUnplanned)
        .filter(record -> made.contains(Thing.of(record)))
        .toList();
  }

  /** The identity of a recorded resource. */
  private record Thing(String type, String provider, String id) {
    static Thing of(ResourceRecord record) {
      return new Thing(record.address().type(), record.provider(), record.id());
    }
  }

  /** Returns the result of the run. */
  private ApplyResult results(List<ResourceRecord> records) {
    if (!outcome.isComplete()) {
      return new ApplyResult(outcome, state, new TreeMap<>(), List.of(), List.of());
    }
    RunResults results = new RunResults(plan, known, records, types);
    Map<Boolean, List<Diagnostic>> problems =
        results.problems().stream().collect(Collectors.partitioningBy(Diagnostic::isError));
    List<Diagnostic> errors = problems.getOrDefault(true, List.of());
    return new ApplyResult(
        outcome.failingBy(errors),
        state,
        errors.isEmpty() ? results.outputs() : new TreeMap<>(),
        problems.getOrDefault(false, List.of()),
        errors.isEmpty() ? results.probes() : List.of());
  }

  private ApplyResult committed(
      StateSession session, List<ResourceRecord> records, ApplyResult end) {
    SortedMap<String, OutputRecord> recorded = new TreeMap<>(state.outputs());
    if (end.outcome().isComplete()) {
      recorded.keySet().retainAll(end.outputs().keySet());
      for (OutputChange output : plan.outputs()) {
        Value value = end.outputs().get(output.name());
        if (value != null && !isRecorded(output)) {
          recorded.put(output.name(), output.recorded(sealer, value));
        }
      }
    }
    SortedMap<Address, PinnedResult> choices = new TreeMap<>(plan.choices());
    choices.replaceAll(
        (address, choice) -> choice.recorded(sealer, address, known.attributes(address)));
    choices.putAll(known.choices());
    State next = state.next(records, recorded).withChoices(choices);
    if (outcome.isUntouched() && next.sameContents(state)) {
      return end;
    }
    if (outcome.open()) {
      // The journal must stay until the outcome of an unanswered call is known.
      return end.with(state.withResources(records));
    }
    try {
      session.commit(next);
      return end.with(next);
    } catch (DiagnosticException e) {
      return end.unrecorded(unwritten(e.diagnostics().get(0), records));
    }
  }

  /** Determines whether an unchanged output is known only by its record. */
  private boolean isRecorded(OutputChange output) {
    OutputRecord record = state.outputs().get(output.name());
    return record != null && !record.isUnread() && !output.isChange();
  }

  /**
   * Returns the error of a failed commit, with the resources that are missing from the state. The
   * journal usually still contains them.
   */
  private Diagnostic unwritten(Diagnostic why, List<ResourceRecord> records) {
    Set<String> known =
        state.records().stream().map(ResourceRecord::id).collect(Collectors.toSet());
    String made =
        records.stream()
            .filter(record -> !known.contains(record.id()))
            .map(record -> "\n  " + record.address() + ": " + record.id())
            .collect(Collectors.joining());
    return made.isEmpty()
        ? why
        : RunDiagnostic.STATE_NOT_COMMITTED
            .withCode(why.code(), why.summary(), why.detail(), made)
            .anywhere();
  }

  private boolean isForgotten(Address address) {
    return hasAction(address, action -> action == Action.FORGET);
  }

  private boolean hasAction(Address address, Predicate<Action> kind) {
    return finalRecords.change(address).map(PlannedChange::action).filter(kind).isPresent();
  }

  /**
   * Returns the observed state at the end; without a reachable cloud, the observations of the
   * steps.
   */
  private ObservedState observe(List<ResourceRecord> records, ReadBatch reads) {
    List<RecordedResource> recorded = RefreshTargets.of(records, plan);
    try {
      return refresher.refresh(recorded, List.of(), reads);
    } catch (CloudFault e) {
      SortedMap<Address, Attributes> believed = new TreeMap<>();
      recorded.forEach(r -> believed.put(r.address(), r.attributes()));
      return new ObservedState(believed, ObservedState.nothing().facts());
    }
  }
}
