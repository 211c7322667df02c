package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.state.ResourceRecord;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Checks the settings that a plan records with desired resources, as far as they follow from the
 * plan and the state. Without the document, a dependency on a resource that no step changes can be
 * neither required nor rejected.
 */
final class DesiredSettings {
  private final Function<String, ResourceType> types;

  /** The resources that exist after the apply, and their blocks. */
  private final Set<Address> desired = new HashSet<>();

  DesiredSettings(Plan plan, Function<String, ResourceType> types) {
    this.types = types;
    for (PlannedChange change : plan.changes()) {
      if (change.action() != Action.DELETE && change.action() != Action.FORGET) {
        desired.add(change.address());
        desired.add(change.address().whole());
      }
    }
  }

  /** Returns the member of a change that cannot occur in a plan; empty for a valid change. */
  Optional<String> problem(PlannedChange change, Optional<ResourceRecord> record) {
    if (!hasPlannedDependencies(change, record)) {
      return Optional.of("dependencies");
    }
    return hasPlannedAttributes(change, record)
        ? Optional.empty()
        : Optional.of("configured attributes");
  }

  /** A new dependency is a desired resource, and never the resource itself. */
  private boolean hasPlannedDependencies(PlannedChange change, Optional<ResourceRecord> record) {
    SortedSet<Address> added = new TreeSet<>(change.dependencies());
    record.ifPresent(found -> added.removeAll(found.dependencies()));
    return desired.containsAll(added)
        && !added.contains(change.address())
        && !added.contains(change.address().whole());
  }

  /** A document sets all required attributes; every attribute that it sets for a new resource. */
  private boolean hasPlannedAttributes(PlannedChange change, Optional<ResourceRecord> record) {
    if (change.action() == Action.CREATE) {
      return change.configured().equals(change.changed());
    }
    boolean isRecorded =
        record.filter(found -> found.configured().equals(change.configured())).isPresent();
    return isRecorded
        || types.apply(change.type()).schema().attributes().values().stream()
            .filter(attribute -> attribute.presence() == Presence.REQUIRED)
            .allMatch(attribute -> change.configured().contains(attribute.name()));
  }
}
