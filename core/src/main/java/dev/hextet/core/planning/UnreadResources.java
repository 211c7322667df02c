package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the resources that a plan without a refresh must read: a recorded digest shows that a
 * sensitive value changes, but does not contain the value.
 */
public final class UnreadResources {
  private UnreadResources() {}

  /**
   * Returns the resources whose live values the plan needs.
   *
   * @param plan a plan from recorded values
   * @param types the type of a name; never null
   */
  public static Set<Address> of(Plan plan, Function<String, ResourceType> types) {
    Set<Address> used =
        plan.steps().stream()
            .filter(step -> step.calls().stream().anyMatch(call -> hasDigest(call.arguments())))
            .map(Step::address)
            .collect(Collectors.toSet());
    Set<Address> unread = new TreeSet<>();
    for (PlannedChange change : plan.changes()) {
      boolean leaves = change.action() == Action.DELETE || change.action() == Action.FORGET;
      if ((!leaves || used.contains(change.address()))
          && isUnread(change, types.apply(change.type()).schema())) {
        unread.add(change.address());
      }
    }
    return unread;
  }

  private static boolean isUnread(PlannedChange change, Schema schema) {
    return schema.attributes().values().stream()
        .filter(Attribute::refreshed)
        .anyMatch(attribute -> ObservedResources.isDigest(change.before().value(attribute)));
  }

  private static boolean hasDigest(Value value) {
    if (value instanceof Value.Items items) {
      return items.items().stream().anyMatch(UnreadResources::hasDigest);
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().anyMatch(UnreadResources::hasDigest);
    }
    return ObservedResources.isDigest(value);
  }
}
