package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The change of one resource.
 *
 * @param address the resource
 * @param action the kind of change
 * @param id the ID in the cloud; empty for a new resource
 * @param attributes before and after
 * @param placement before and after
 * @param lifecycle the settings that the apply records or obeys
 * @param notes reasons and dangers
 */
public record PlannedChange(
    Address address,
    Action action,
    String id,
    AttributeChange attributes,
    ChangePlacement placement,
    PlannedLifecycle lifecycle,
    ChangeNotes notes)
    implements Comparable<PlannedChange> {

  public PlannedChange {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(attributes, "attributes");
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(lifecycle, "lifecycle");
    Objects.requireNonNull(notes, "notes");
  }

  public PlannedChange withAttributes(AttributeChange newAttributes) {
    return new PlannedChange(address, action, id, newAttributes, placement, lifecycle, notes);
  }

  /** The live attributes; empty for a new resource. Sensitive ones are marked. */
  public Attributes before() {
    return attributes.before();
  }

  /** The planned attributes; empty for a deletion. Unknown and sensitive values are marked. */
  public Attributes after() {
    return attributes.after();
  }

  /** Names of the attributes that differ. */
  public SortedSet<String> changed() {
    return attributes.changed();
  }

  /** Names of the attributes that require a replacement. */
  public SortedSet<String> forcing() {
    return attributes.forcing();
  }

  /** Sentences on what cannot be undone. */
  public List<String> irreversible() {
    return notes.irreversible();
  }

  /** Determines whether prevent_destroy rejects the change. */
  public boolean blocked() {
    return notes.blocked();
  }

  /** The causes of a change that no attribute forces, see {@link ChangeNotes}. */
  public List<String> triggers() {
    return notes.triggers();
  }

  /** Determines whether prevent_destroy is recorded. */
  public boolean guard() {
    return lifecycle.guard();
  }

  /** Names of the attributes that the document sets. */
  public SortedSet<String> configured() {
    return lifecycle.configured();
  }

  /** The resources that exist before this one. */
  public SortedSet<Address> dependencies() {
    return lifecycle.dependencies();
  }

  /** Timeouts and open conditions. */
  public ChangeSettings terms() {
    return lifecycle.terms();
  }

  /** The placement after the change. */
  public ProviderPlacement plannedPlacement() {
    return placement.planned();
  }

  /** The placement before the change. */
  public ProviderPlacement former() {
    return placement.former();
  }

  /** Returns changes by their addresses; each address occurs once. */
  public static SortedMap<Address, PlannedChange> byAddress(Collection<PlannedChange> changes) {
    SortedMap<Address, PlannedChange> byAddress = new TreeMap<>();
    changes.forEach(change -> byAddress.put(change.address(), change));
    return Collections.unmodifiableSortedMap(byAddress);
  }

  /** Determines whether the replacement is in another region or account. */
  public boolean moves() {
    return !former().provider().equals(plannedPlacement().provider());
  }

  /** The predicate of the line {@code # aws_vpc.main …}, in Terraform's words. */
  public String words() {
    if (action == Action.FORGET && !triggers().isEmpty()) {
      return "becomes a part of " + triggers().get(0) + ", and will not be destroyed";
    }
    if (action == Action.IMPORT && !triggers().isEmpty()) {
      return "was a part of " + triggers().get(0) + ", and becomes a resource of its own";
    }
    if (!action.isReplacement() || !forcing().isEmpty() || moves()) {
      return action.words();
    }
    return triggers().isEmpty()
        ? "will be replaced, as requested"
        : "will be replaced due to changes in replace_triggered_by";
  }

  /** Returns the change that one step makes; a replacement is a creation and a deletion. */
  public ResourceChange asChange(ChangeOperation operation) {
    return switch (operation) {
      case CREATE ->
          new ResourceChange(
              address,
              operation,
              Attributes.EMPTY,
              after(),
              after().values().entries().keySet(),
              plannedPlacement());
      case UPDATE ->
          new ResourceChange(address, operation, before(), after(), changed(), plannedPlacement());
      case DELETE ->
          new ResourceChange(
              address,
              operation,
              before(),
              Attributes.EMPTY,
              before().values().entries().keySet(),
              plannedPlacement());
    };
  }

  /** Determines whether an attribute before or after the change is sensitive. */
  public boolean isSensitive() {
    return before().values().isSensitive() || after().values().isSensitive();
  }

  /**
   * Returns the calls of one step of the change, in order.
   *
   * @param type the type of the resource
   * @param phase the part of an update; ignored for other operations
   */
  public List<ApiCall> calls(ResourceType type, ChangeOperation operation, Phase phase) {
    List<ApiCall> all = type.calls(asChange(operation));
    return operation == ChangeOperation.UPDATE
        ? all.stream().filter(call -> call.turn() == phase).toList()
        : all;
  }

  public String type() {
    return address.type();
  }

  @Override
  public int compareTo(PlannedChange other) {
    return address.compareTo(other.address);
  }
}
