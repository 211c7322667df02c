package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.configuration.ModuleScopes;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expansion.BlockExpansion;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.planning.condition.ConditionEvaluation;
import dev.hextet.core.refresh.ObservedResources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Proposals for all desired resources, each after its dependencies. */
final class Proposals {
  private final PlannerInputs inputs;
  private final PlannedCheckContext world;
  private final Diagnostics problems;
  private final Proposer proposer;
  private final Proposer silent;
  private final ConditionEvaluation conditions;
  private final ReplacementTriggers triggers;
  private final ModuleScopes now;
  private final ModuleScopes then;
  private final Blocks blocks;
  private final DataProposals data;

  /** The blocks that have changes still to come, or need one that has. */
  private final Set<Address> pending = new HashSet<>();

  private final SortedMap<Address, Proposal> proposals = new TreeMap<>();
  private final SortedMap<String, List<Diagnostic>> checkProblems = new TreeMap<>();

  Proposals(
      PlannerInputs inputs,
      ObservedResources live,
      PlannedCheckContext world,
      Diagnostics problems) {
    this.inputs = inputs;
    this.world = world;
    this.problems = problems;
    this.proposer = new Proposer(inputs, live, world, problems);
    this.silent = new Proposer(inputs, live, world, new Diagnostics());
    this.conditions = new ConditionEvaluation(inputs.mode(), problems);
    PlannedCheckContext before =
        new PlannedCheckContext(inputs.observed().facts(), address -> Optional.empty());
    this.triggers = new ReplacementTriggers(before, problems);
    this.now = inputs.configuration().scopes(world::resolve);
    this.then = inputs.configuration().scopes(before::resolve);
    this.data = new DataProposals(inputs, world, pending::contains, problems);
    boolean offline = !inputs.observed().lookups().possible();
    this.blocks =
        new Blocks(inputs.configuration(), now, List.of(world, before), problems, offline);
  }

  SortedMap<Address, Proposal> all() {
    List<DataConfiguration> scoped = new ArrayList<>();
    for (Address address : inputs.configuration().order()) {
      Optional<DataConfiguration> block =
          Optional.ofNullable(inputs.configuration().data().get(address));
      block.filter(DataConfiguration::isScoped).ifPresent(scoped::add);
      block.filter(found -> !found.isScoped()).ifPresent(this::ask);
      Optional.ofNullable(inputs.configuration().resources().get(address)).ifPresent(this::expand);
      inputs.configuration().block(address).ifPresent(this::spread);
    }
    scoped.forEach(this::askScoped);
    return proposals;
  }

  /** Returns the problems of the data blocks of checks, by check. */
  SortedMap<String, List<Diagnostic>> checkProblems() {
    return checkProblems;
  }

  /** Plans the data block of a check. It is read after all changes. */
  private void askScoped(DataConfiguration block) {
    Diagnostics own = new Diagnostics();
    DataProposals lookup = new DataProposals(inputs, world, pending::contains, own);
    SortedSet<Address> needs = new TreeSet<>(block.dependencies());
    proposals.forEach(
        (address, proposal) -> {
          if (proposal.changes()) {
            needs.add(address);
          }
        });
    lookup.add(block.after(pending).at(block.address(), needs), now.of(block.address()));
    data.addAll(lookup);
    List<Diagnostic> warnings =
        own.sorted().stream().map(problem -> problem.as(Severity.WARNING)).toList();
    problems.addAll(warnings);
    if (own.hasErrors()) {
      checkProblems.put(block.check(), warnings);
    }
  }

  DataProposals data() {
    return data;
  }

  private void ask(DataConfiguration block) {
    InstanceDependencies needs = blocks.needs(block);
    int before = data.reads().size();
    for (BlockExpansion.Instance instance : blocks.instances(block)) {
      Scope scope = instance.within(now.of(block.address()));
      data.add(block.at(instance.address(), needs.of(scope)), scope);
    }
    if (data.reads().size() > before) {
      pending.add(block.address());
    }
  }

  private void spread(BlockConfiguration block) {
    if (block.dependencies().stream().anyMatch(pending::contains)) {
      pending.add(block.address());
    }
  }

  private void expand(ResourceConfiguration block) {
    InstanceDependencies needs = blocks.needs(block);
    for (BlockExpansion.Instance instance : blocks.instances(block)) {
      Scope scope = instance.within(now.of(block.address()));
      add(
          block.at(instance.address(), needs.of(scope)),
          scope,
          instance.within(then.of(block.address())));
    }
  }

  private void add(ResourceConfiguration resource, Scope scope, Scope before) {
    String about = resource.address().toString();
    Lifecycle lifecycle = resource.lifecycle();
    List<PlannedCondition> open = conditions.open(lifecycle.preconditions(), about, scope);
    List<String> triggered = triggers.changed(lifecycle.replaceTriggeredBy(), scope, before);
    Proposal proposal = proposer(about).propose(resource, scope, triggered);
    world.add(proposal.draft(), resource.type().schema());
    triggers.add(proposal);
    if (inputs.mode() == PlanMode.NORMAL && proposal.changes()) {
      pending.add(resource.address().whole());
    }
    proposals.put(
        resource.address(),
        proposal.withTerms(
            new ChangeSettings(resource.timeouts(), open, after(proposal, about, scope))));
  }

  /** A false precondition is a better message than its consequences. */
  private Proposer proposer(String about) {
    return problems.hasErrors(about) ? silent : proposer;
  }

  private List<PlannedCondition> after(Proposal proposal, String about, Scope scope) {
    return problems.hasErrors(about)
        ? List.of()
        : conditions.open(
            proposal.wanted().lifecycle().postconditions(),
            about,
            scope.withSelf(() -> proposal.wanted().type().schema().read(proposal.after())));
  }
}
