package dev.hextet.scenario;

import dev.hextet.core.address.Address;
import dev.hextet.core.ordering.PlannedDependencies;
import dev.hextet.core.ordering.StepPlanner;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.State;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Replaces a term in the planned values of a new stack, and derives the steps again, so that the
 * parts of the plan agree with each other.
 *
 * @param term text of the term
 * @param forged text of the term that replaces it
 */
record PlanForgery(String term, String forged) {

  Plan of(Plan plan, Function<String, ResourceType> types) {
    List<PlannedChange> changes = plan.changes().stream().map(this::of).toList();
    Plan other = plan.withResources(plan.resources().withChanges(changes));
    SortedMap<Address, SortedSet<Address>> edges = new TreeMap<>();
    changes.forEach(change -> edges.put(change.address(), change.dependencies()));
    List<Step> steps =
        new StepPlanner(
                other.changesByAddress(),
                List.of(),
                new PlannedDependencies(edges),
                State.NONE,
                types)
            .steps();
    return other.withSchedule(other.schedule().withSteps(steps));
  }

  private PlannedChange of(PlannedChange change) {
    Value.MapOf after = (Value.MapOf) of(change.after().values());
    return change.withAttributes(change.attributes().withAfter(new Attributes(after)));
  }

  private Value of(Value value) {
    if (value instanceof Value.Unknown unknown) {
      String text = unknown.term().text();
      return text.contains(term)
          ? Value.unknown(Terms.parse(text.replace(term, forged)), unknown.type())
          : value;
    } else if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(this::of).toList());
    } else if (value instanceof Value.MapOf map) {
      SortedMap<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, of(member)));
      return new Value.MapOf(members);
    }
    return value;
  }
}
