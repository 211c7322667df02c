package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.RequiredRequests;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A plan: all decisions of an apply, down to the last call, as plain data.
 *
 * @param mode the purpose
 * @param basis the state and the document of the plan
 * @param sources the settings and observed values that the plan relies on
 * @param resources the changes of the resources
 * @param schedule the ordered steps
 * @param conclusion checks and records at the end of the apply
 * @param warnings of the stages
 */
public record Plan(
    PlanMode mode,
    PlanProvenance basis,
    PlanSources sources,
    PlanResources resources,
    PlanSchedule schedule,
    PlanConclusion conclusion,
    List<Diagnostic> warnings) {

  public Plan {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(resources, "resources");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(conclusion, "conclusion");
    warnings = List.copyOf(warnings);
  }

  public Plan withBasis(PlanProvenance newBasis) {
    return new Plan(mode, newBasis, sources, resources, schedule, conclusion, warnings);
  }

  public Plan withSources(PlanSources newSources) {
    return new Plan(mode, basis, newSources, resources, schedule, conclusion, warnings);
  }

  public Plan withResources(PlanResources newResources) {
    return new Plan(mode, basis, sources, newResources, schedule, conclusion, warnings);
  }

  public Plan withSchedule(PlanSchedule newSchedule) {
    return new Plan(mode, basis, sources, resources, newSchedule, conclusion, warnings);
  }

  public Plan withConclusion(PlanConclusion newConclusion) {
    return new Plan(mode, basis, sources, resources, schedule, newConclusion, warnings);
  }

  public Plan withWarnings(List<Diagnostic> newWarnings) {
    return new Plan(mode, basis, sources, resources, schedule, conclusion, newWarnings);
  }

  /** Returns this plan with the path of the state as the user gave it. */
  public Plan at(String location) {
    return withBasis(basis.withLocation(location));
  }

  /** Returns this plan bound to the places of the provider configurations that it uses. */
  public Plan at(Map<String, CloudLocation> places) {
    return withBasis(basis.withPlaces(places));
  }

  /** Returns this plan with additional warnings. */
  public Plan warning(List<Diagnostic> more) {
    return withWarnings(Stream.of(warnings, more).flatMap(List::stream).toList());
  }

  /** The settings of each provider configuration, by key. */
  public SortedMap<String, Value.MapOf> providers() {
    return sources.providers();
  }

  /** The sensitive variables, by name. */
  public SortedMap<String, PlannedInput> inputs() {
    return sources.inputs();
  }

  /** Digests of the live resources that the plan reads or changes. */
  public SortedMap<Address, String> fingerprints() {
    return sources.fingerprints();
  }

  /** The attributes of the data sources that were read for the plan. */
  public SortedMap<Address, Attributes> dataAttributes() {
    return sources.dataAttributes();
  }

  /** The changes of all resources, sorted by address. */
  public List<PlannedChange> changes() {
    return resources.changes();
  }

  /** The differences between recorded and live attributes, sorted by address. */
  public List<Drift> drift() {
    return resources.drift();
  }

  /** The recorded resources with another address now: from the old one to the new one. */
  public SortedMap<Address, Address> moves() {
    return resources.moves();
  }

  /** The existing resources that the plan records. */
  public SortedSet<Address> imports() {
    return resources.imports();
  }

  /** The steps, each after the steps that it waits for. */
  public List<Step> steps() {
    return schedule.steps();
  }

  /** The data sources that are read during the apply, sorted by address. */
  public List<PlannedRead> reads() {
    return schedule.reads();
  }

  /** The outputs of the document and of the state, sorted by name. */
  public List<OutputChange> outputs() {
    return conclusion.outputs();
  }

  /** The conditions that are decided at the end. */
  public List<PlannedCondition> checks() {
    return conclusion.checks().open();
  }

  /** Returns the statuses of the checks with assertions. */
  public List<CheckStatus> checkStatuses() {
    return conclusion.checks().statuses();
  }

  /** Returns the probes that run after the apply. */
  public List<PlannedProbe> probes() {
    return conclusion.checks().probes();
  }

  /** The pinned results of data sources. */
  public SortedMap<Address, PinnedResult> choices() {
    return conclusion.choices();
  }

  /** The keys of the provider configurations that the apply uses. */
  public SortedSet<String> providersInUse() {
    SortedSet<String> keys = new TreeSet<>();
    for (PlannedChange change : changes()) {
      keys.add(change.plannedPlacement().provider());
      keys.add(change.former().provider());
    }
    reads().forEach(read -> keys.add(read.provider()));
    return keys;
  }

  /** The former address of each moved resource, by its address now. */
  public SortedMap<Address, Address> previous() {
    SortedMap<Address, Address> previous = new TreeMap<>();
    moves().forEach((from, to) -> previous.put(to, from));
    return previous;
  }

  /** The changes by the addresses of their resources. */
  public SortedMap<Address, PlannedChange> changesByAddress() {
    return PlannedChange.byAddress(changes());
  }

  /** The changes without the resources that stay as they are; a move counts as a change. */
  public List<PlannedChange> effective() {
    Set<Address> moved = previous().keySet();
    return changes().stream()
        .filter(change -> change.action() != Action.NO_OP || moved.contains(change.address()))
        .toList();
  }

  /**
   * Returns all requests that this plan, its apply and the destruction of its result require.
   *
   * @param types the type of a name; never null
   * @param sources the data source of a name; never null
   */
  public RequiredRequests requests(
      Function<String, ResourceType> types, Function<String, DataSource> sources) {
    return new PlanRequests(this, types, sources).all();
  }

  /** Determines whether an apply would change neither a resource nor an output. */
  public boolean isEmpty() {
    return effective().isEmpty() && outputs().stream().noneMatch(OutputChange::isChange);
  }

  /** Determines whether prevent_destroy rejects the plan. */
  public boolean isBlocked() {
    return changes().stream().anyMatch(PlannedChange::blocked);
  }

  /** Terraform's counts; a replacement counts in add and in destroy. */
  public Summary summary() {
    return new Summary(
        imports().size(),
        count(Action::creates),
        count(action -> action == Action.UPDATE),
        count(Action::deletes));
  }

  private int count(java.util.function.Predicate<Action> counted) {
    return (int) changes().stream().filter(change -> counted.test(change.action())).count();
  }

  /**
   * Numbers of resources.
   *
   * @param imported imported, and perhaps updated or replaced as well
   * @param add created
   * @param change updated in place
   * @param destroy destroyed
   */
  public record Summary(int imported, int add, int change, int destroy) {

    /** Terraform's sentence. */
    public String sentence() {
      return "Plan: %s%d to add, %d to change, %d to destroy."
          .formatted(imported == 0 ? "" : imported + " to import, ", add, change, destroy);
    }
  }
}
