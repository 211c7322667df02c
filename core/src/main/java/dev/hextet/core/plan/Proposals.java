package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.resolve.Lifecycle;
import dev.hextet.core.resolve.ResourceConfiguration;
import dev.hextet.core.resource.Address;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Proposes what becomes of all wanted resources, each after those that it refers to. */
final class Proposals {
  private final Inputs inputs;
  private final PlannedWorld world;
  private final Diagnostics problems;
  private final Proposer proposer;
  private final Proposer silent;
  private final Conditions conditions;
  private final Triggers triggers;
  private final Scope now;
  private final Scope then;
  private final SortedMap<Address, Proposal> proposals = new TreeMap<>();

  Proposals(Inputs inputs, Live live, PlannedWorld world, Diagnostics problems) {
    this.inputs = inputs;
    this.world = world;
    this.problems = problems;
    this.proposer = new Proposer(inputs, live, world, problems);
    this.silent = new Proposer(inputs, live, world, new Diagnostics());
    this.conditions = new Conditions(inputs.mode(), problems);
    PlannedWorld before = new PlannedWorld(inputs.observed().facts(), address -> Optional.empty());
    this.triggers = new Triggers(before, problems);
    this.now = inputs.configuration().scope(world::resolve);
    this.then = inputs.configuration().scope(before::resolve);
  }

  SortedMap<Address, Proposal> all() {
    for (Address address : inputs.configuration().order()) {
      Optional.ofNullable(inputs.configuration().resources().get(address)).ifPresent(this::add);
    }
    return proposals;
  }

  private void add(ResourceConfiguration resource) {
    String about = resource.address().toString();
    Lifecycle lifecycle = resource.lifecycle();
    List<PlannedCondition> before = conditions.open(lifecycle.preconditions(), about, now);
    List<String> triggered = triggers.changed(lifecycle.replaceTriggeredBy(), now, then);
    Proposal proposal = proposer(about).propose(resource, triggered);
    world.add(proposal.draft());
    triggers.add(proposal);
    proposals.put(
        resource.address(),
        proposal.under(new Terms(resource.timeouts(), before, after(proposal, about))));
  }

  /** A precondition that is false says better what is wrong than what follows from it. */
  private Proposer proposer(String about) {
    return problems.hasErrors(about) ? silent : proposer;
  }

  private List<PlannedCondition> after(Proposal proposal, String about) {
    return problems.hasErrors(about)
        ? List.of()
        : conditions.open(
            proposal.wanted().lifecycle().postconditions(),
            about,
            now.withSelf(() -> proposal.after().values()));
  }
}
