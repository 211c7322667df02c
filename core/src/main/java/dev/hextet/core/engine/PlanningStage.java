package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.configuration.OpenCalls;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChecks;
import dev.hextet.core.planning.Planner;
import dev.hextet.core.planning.PlannerInputs;
import dev.hextet.core.planning.UnreadResources;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes a plan in rounds. Planning itself reads nothing, so each round makes the reads that the
 * previous round requires: data sources, parts that become resources, and resources without a
 * refresh.
 */
final class PlanningStage {
  private final Function<String, ResourceType> types;
  private final ReadBatch reads;

  PlanningStage(Function<String, ResourceType> types, ReadBatch reads) {
    this.types = types;
    this.reads = reads;
  }

  /**
   * Plan with the inputs of its last round.
   *
   * @param inputs inputs of the last round
   * @param plan the plan
   */
  record Planned(PlannerInputs inputs, Plan plan) {

    /** Returns a copy with additional warnings. */
    Planned warning(List<Diagnostic> more) {
      return new Planned(inputs, plan.warning(more));
    }
  }

  /**
   * Returns the plan.
   *
   * @param refresh true if the inputs have live values
   */
  Planned of(PlannerInputs inputs, boolean refresh) {
    Planned planned = withParts(inputs);
    return refresh ? planned : withUnread(inputs, planned);
  }

  /**
   * Returns the checks with the values of the present.
   *
   * @param warnings receives the problems of the checks
   */
  PlannedChecks presentChecks(PlannerInputs inputs, Diagnostics warnings) {
    return withLookups(inputs).presentChecks(warnings);
  }

  /**
   * Returns the configuration with the instances of module blocks that the look-ups define; empty
   * if they define none.
   */
  Optional<Configuration> expanded(PlannerInputs inputs) {
    OpenCalls open = inputs.configuration().modules().open();
    if (open.calls().isEmpty()) {
      return Optional.empty();
    }
    Map<ModulePath, Value> known = withLookups(inputs).repetitions();
    return known.isEmpty() ? Optional.empty() : Optional.of(open.expansion().apply(known));
  }

  /** Plans again without a refresh, if a recorded digest is not enough for some resources. */
  private Planned withUnread(PlannerInputs inputs, Planned planned) {
    Set<Address> unread = UnreadResources.of(planned.plan(), types);
    if (unread.isEmpty()) {
      return planned;
    }
    List<ResourceRecord> records =
        inputs.state().records().stream().filter(r -> unread.contains(r.address())).toList();
    ObservedState observed = observed(RefreshTargets.of(records, planned.plan()), inputs);
    return withParts(inputs.withObserved(inputs.observed().with(unread, observed)));
  }

  /** Plans again with the parts of other resources that become resources of their own. */
  private Planned withParts(PlannerInputs inputs) {
    Planner planner = withLookups(inputs);
    List<ResourceRecord> parts = planner.parts();
    if (parts.isEmpty()) {
      return new Planned(inputs, planner.plan());
    }
    ObservedState observed = observed(RefreshTargets.of(parts), inputs);
    List<ResourceRecord> existing =
        parts.stream().filter(part -> observed.resource(part.address()).isPresent()).toList();
    PlannerInputs known =
        inputs.importing(existing).withObserved(inputs.observed().with(Set.of(), observed));
    return new Planned(known, withLookups(known).plan());
  }

  /** Plans until no look-up is missing: the result of one can be an argument of another. */
  private Planner withLookups(PlannerInputs inputs) {
    Planner planner = Planner.of(inputs);
    PlannerInputs known = inputs;
    while (!planner.missing().isEmpty()) {
      known = known.withObserved(withAnswers(known, planner.missing()));
      planner = Planner.of(known);
    }
    return planner;
  }

  /** Makes reads. Those of data blocks of checks are made by themselves, because they may fail. */
  private ObservedState withAnswers(PlannerInputs inputs, Map<Address, List<ReadQuery>> lookups) {
    SortedMap<Address, List<ReadQuery>> required = new TreeMap<>(lookups);
    LookupAnswers answers = inputs.observed().lookups();
    for (Map.Entry<Address, List<ReadQuery>> lookup : lookups.entrySet()) {
      if (isScoped(inputs.configuration(), lookup.getKey())) {
        required.remove(lookup.getKey());
        answers = tried(inputs, lookup, answers);
      }
    }
    if (!required.isEmpty()) {
      answers = answers.and(required.values(), answers(inputs, required));
    }
    return inputs.observed().with(answers);
  }

  private static boolean isScoped(Configuration configuration, Address data) {
    DataConfiguration block = configuration.data().get(data.whole());
    return block != null && block.isScoped();
  }

  private LookupAnswers tried(
      PlannerInputs inputs, Map.Entry<Address, List<ReadQuery>> lookup, LookupAnswers answers) {
    List<ReadQuery> queries = lookup.getValue();
    try {
      return answers.and(List.of(queries), answers(inputs, Map.of(lookup.getKey(), queries)));
    } catch (DiagnosticException e) {
      return answers.refusing(queries, e.diagnostics().get(0));
    } catch (CloudFault fault) {
      return answers.refusing(
          queries,
          RunDiagnostic.CLOUD_UNAVAILABLE.withCode(fault.code(), fault.words()).anywhere());
    }
  }

  private ReadAnswers answers(PlannerInputs inputs, Map<Address, List<ReadQuery>> lookups) {
    ReadFailureAttribution attribution =
        new ReadFailureAttribution(inputs.configuration()).and(() -> lookups);
    return reads.telling(attribution).all(lookups.values().stream().flatMap(List::stream).toList());
  }

  private ObservedState observed(List<RecordedResource> targets, PlannerInputs inputs) {
    Refresher refresher = new Refresher(types);
    ReadFailureAttribution attribution =
        new ReadFailureAttribution(inputs.configuration()).and(() -> refresher.requested(targets));
    return refresher.refresh(targets, List.of(), reads.telling(attribution));
  }
}
