package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ModuleScopes;
import dev.hextet.core.configuration.Move;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.ordering.PlannedDependencies;
import dev.hextet.core.ordering.StepPlanner;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanConclusion;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanResources;
import dev.hextet.core.plan.PlanSchedule;
import dev.hextet.core.plan.PlanSources;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedChecks;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.planning.condition.CheckEvaluation;
import dev.hextet.core.planning.condition.ConditionEvaluation;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes all decisions of a plan. A pure function of its inputs. */
public final class Planner {
  private final PlannerInputs inputs;
  private final ObservedResources live;
  private final PlannedCheckContext world;
  private final Diagnostics problems = new Diagnostics();
  private final Proposals all;
  private final SortedMap<Address, Proposal> proposals;

  /** The scopes of all modules over the finished world. */
  private final ModuleScopes scopes;

  private Planner(PlannerInputs inputs) {
    this.inputs = inputs;
    this.live =
        new ObservedResources(
            inputs.state(), inputs.sealer(), inputs.observed(), inputs.imports(), inputs.types());
    this.world =
        new PlannedCheckContext(
            inputs.observed().facts(), address -> live.record(address).map(live::attributes));
    this.all = new Proposals(inputs, live, world, problems);
    this.proposals = all.all();
    this.scopes = inputs.configuration().scopes(world::resolve);
  }

  /**
   * Returns the plan.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the desired state is impossible
   */
  public static Plan plan(PlannerInputs inputs) {
    return new Planner(inputs).plan();
  }

  /** Evaluates the desired state, as far as possible before all reads of data sources. */
  public static Planner of(PlannerInputs inputs) {
    return new Planner(inputs);
  }

  /**
   * Returns the scope for expressions about the present: recorded resources with their recorded
   * values, and others with their desired values, some of them unknown.
   */
  public Scope present() {
    return presentScopes().root();
  }

  private ModuleScopes presentScopes() {
    for (ResourceRecord record : inputs.state().records()) {
      if (!record.address().isDeposed()) {
        world.add(
            new DesiredResource(
                record.address(), live.attributes(record), inputs.placements().of(record)),
            inputs.types().apply(record.address().type()).schema());
      }
    }
    return inputs.configuration().scopes(world::resolve);
  }

  /**
   * Returns the checks with the values of the present.
   *
   * @param warnings receives the problems of the checks
   */
  public PlannedChecks presentChecks(Diagnostics warnings) {
    all.checkProblems().values().forEach(warnings::addAll);
    CheckEvaluation evaluation =
        CheckEvaluation.of(
            inputs.configuration(), presentScopes(), all.checkProblems().keySet(), warnings);
    return new PlannedChecks(List.of(), evaluation.statuses(), evaluation.probes());
  }

  /** The reads for data blocks that are to be made before there can be a plan. */
  public SortedMap<Address, List<ReadQuery>> missing() {
    return all.data().missing();
  }

  /**
   * Returns the values of repetitions of module blocks that are known by now, by the paths of the
   * blocks.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the value of one is invalid
   */
  public Map<ModulePath, Value> repetitions() {
    return modules().repetitions();
  }

  private CalledModules modules() {
    return new CalledModules(
        inputs.configuration().modules(), scopes, new ConditionEvaluation(inputs.mode(), problems));
  }

  /**
   * Returns the plan if no read is missing.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the desired state is impossible
   */
  public Plan plan() {
    Configuration configuration = inputs.configuration();
    problems.addAll(configuration.warnings());
    problems.addAll(modules().unknownRepetitions());
    check(proposals);
    checkMoves(proposals.keySet());
    if (inputs.mode() == PlanMode.NORMAL) {
      ImportPlanner.check(inputs, proposals.keySet(), live, problems);
    }
    PlannedDependencies dependencies = dependencies(proposals);
    TargetSelection targets = TargetSelection.of(inputs, proposals.keySet(), dependencies);
    targets.warn(problems);
    List<OutputChange> outputs = new OutputPlanner(inputs, world, targets, problems).changes();
    PlannedChecks checks = checks();
    problems.throwIfErrors();
    SortedMap<Address, Address> createFirst = new CreateFirst(proposals, dependencies).causes();
    List<PlannedChange> changes =
        targets.narrowed(
            new Changes(inputs, live, world, dependencies, createFirst.keySet()).all(proposals),
            inputs);
    List<PlannedRead> reads = targets.narrowed(all.data().reads());
    StepPlanner planner =
        new StepPlanner(
            PlannedChange.byAddress(changes), reads, dependencies, inputs.state(), inputs.types());
    new HandOverCheck(inputs, proposals, problems).check(changes, planner.unmet(), createFirst);
    problems.throwIfErrors();
    return new Plan(
        inputs.mode(),
        inputs.basis(),
        new PlanSources(
            inputs.placements().settings(),
            sensitive(configuration),
            fingerprints(targets),
            all.data().dataAttributes()),
        new PlanResources(changes, drift(), inputs.prior().moves(), imports(changes)),
        new PlanSchedule(planner.steps(), reads, planner.order()),
        new PlanConclusion(outputs, checks, choices()),
        problems.sorted());
  }

  /**
   * Returns records of resources that are new in the document and exist as parts of recorded ones.
   * They are planned as imports.
   */
  public List<ResourceRecord> parts() {
    if (inputs.mode() != PlanMode.NORMAL) {
      return List.of();
    }
    List<ResourceRecord> parts =
        proposals.values().stream()
            .filter(Proposal::isNew)
            .flatMap(proposal -> part(proposal).stream())
            .toList();
    if (parts.isEmpty() || inputs.scope().targets().isEmpty()) {
      return parts;
    }
    TargetSelection targets =
        TargetSelection.of(inputs, proposals.keySet(), dependencies(proposals));
    return parts.stream().filter(part -> targets.include(part.address())).toList();
  }

  /** A record of it, unless it is recorded under another address. */
  private Optional<ResourceRecord> part(Proposal proposal) {
    return proposal
        .wanted()
        .type()
        .partOf(proposal.after(), world)
        .map(
            part ->
                ImportPlanner.record(
                    proposal.address(), part.id(), proposal.placement(), inputs.types()))
        .filter(
            part ->
                inputs.state().records().stream()
                    .noneMatch(
                        other ->
                            other.address().type().equals(part.address().type())
                                && other.id().equals(part.id())));
  }

  private void check(SortedMap<Address, Proposal> proposals) {
    for (Proposal proposal : proposals.values()) {
      CheckFindings findings =
          new CheckFindings(proposal.wanted(), inputs.mode() != PlanMode.REFRESH_ONLY, problems);
      ExclusiveAttributes.check(proposal, findings);
      if (!problems.hasErrors(proposal.address().toString())) {
        CheckContext around = new PlacedCheckContext(world, proposal.wanted().provider());
        proposal.wanted().type().check(proposal.draft(), around, findings);
      }
    }
  }

  private SortedMap<Address, PinnedResult> choices() {
    return switch (inputs.mode()) {
      case NORMAL -> all.data().choices().chosen();
      case REFRESH_ONLY -> inputs.state().choices();
      case DESTROY ->
          inputs.scope().targets().isEmpty() ? new TreeMap<>() : inputs.state().choices();
    };
  }

  private void checkMoves(Set<Address> wanted) {
    for (Move move : inputs.configuration().refactoring().moves()) {
      if (wanted.stream().anyMatch(address -> !move.apply(address).equals(address))) {
        problems.add(move.stillWanted());
      }
    }
  }

  /** Returns the imports of a targeted plan. */
  private SortedSet<Address> imports(List<PlannedChange> changes) {
    return changes.stream()
        .map(PlannedChange::address)
        .filter(inputs.imports()::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns the checks. A plan that changes nothing in the cloud makes no probes, and leaves open
   * conditions open.
   */
  private PlannedChecks checks() {
    CheckEvaluation evaluation =
        CheckEvaluation.of(inputs.configuration(), scopes, all.checkProblems().keySet(), problems);
    boolean concludes = inputs.mode() == PlanMode.NORMAL;
    List<PlannedCondition> open = new ArrayList<>(concludes ? evaluation.open() : List.of());
    open.addAll(all.data().open());
    open.addAll(modules().conditions());
    return new PlannedChecks(
        open, evaluation.statuses(), concludes ? evaluation.probes() : List.of());
  }

  private PlannedDependencies dependencies(SortedMap<Address, Proposal> proposals) {
    SortedMap<Address, SortedSet<Address>> edges = new TreeMap<>();
    proposals.forEach(
        (address, proposal) -> edges.put(address, new TreeSet<>(proposal.wanted().dependencies())));
    edges.putAll(all.data().needs());
    PlannedDependencies dependencies = new PlannedDependencies(edges);
    for (Proposal proposal : proposals.values()) {
      DesiredResource draft = proposal.draft();
      proposal
          .wanted()
          .type()
          .implied(draft, world)
          .forEach(target -> dependencies.addUnlessCircular(draft.address(), target));
    }
    return dependencies;
  }

  private List<Drift> drift() {
    List<Drift> drift = new ArrayList<>();
    DriftDetector detector = new DriftDetector(live);
    for (ResourceRecord record : inputs.state().records()) {
      ResourceType type = inputs.types().apply(record.address().type());
      detector.drift(record, type).ifPresent(drift::add);
    }
    return drift;
  }

  private static SortedMap<String, PlannedInput> sensitive(Configuration configuration) {
    SortedMap<String, PlannedInput> inputs = new TreeMap<>();
    configuration
        .variables()
        .forEach(
            (name, variable) -> {
              if (variable.value().isSensitive()) {
                inputs.put(name, new PlannedInput(variable.value(), "", variable.type()));
              }
            });
    return inputs;
  }

  private SortedMap<Address, String> fingerprints(TargetSelection targets) {
    SortedMap<Address, String> fingerprints = new TreeMap<>();
    for (ResourceRecord record : inputs.state().records()) {
      Address address = record.address();
      if (!inputs.imports().contains(address) || targets.include(address)) {
        fingerprints.put(
            address, Fingerprints.of(address, inputs.observed(), inputs.state(), inputs.sealer()));
      }
    }
    return fingerprints;
  }
}
