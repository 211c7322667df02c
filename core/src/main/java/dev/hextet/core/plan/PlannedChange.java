package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happens to one resource.
 *
 * @param address the resource
 * @param action what happens to it
 * @param id its id in the cloud; empty if it is new
 * @param before the live attributes; empty if it is new. Sensitive ones are marked
 * @param after the wanted attributes: unknown and sensitive values are marked; empty if it goes
 * @param changed names of the attributes that differ
 * @param forcing the names among them that force a replacement
 * @param irreversible sentences on what cannot be undone
 * @param blocked whether prevent_destroy forbids it
 * @param guard whether prevent_destroy is to be recorded
 * @param configured names of the attributes that the document sets
 * @param dependencies the resources that must be there before it
 * @param site where it is, or is to be
 * @param former where it is now; another site only if it is replaced because of that
 * @param triggers what a replacement follows from if nothing of its own forces it: the references
 *     in replace_triggered_by whose change does; of what is not managed any more, the address of
 *     the resource that it becomes a part of; of what is imported, of the one it was a part of
 * @param terms under which it is carried out
 */
public record PlannedChange(
    Address address,
    Action action,
    String id,
    Attributes before,
    Attributes after,
    SortedSet<String> changed,
    SortedSet<String> forcing,
    List<String> irreversible,
    boolean blocked,
    boolean guard,
    SortedSet<String> configured,
    SortedSet<Address> dependencies,
    ProviderPlacement site,
    ProviderPlacement former,
    List<String> triggers,
    ChangeSettings terms)
    implements Comparable<PlannedChange> {

  public PlannedChange {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(former, "former");
    changed = sorted(changed);
    forcing = sorted(forcing);
    irreversible = List.copyOf(irreversible);
    configured = sorted(configured);
    dependencies = sorted(dependencies);
    triggers = List.copyOf(triggers);
    Objects.requireNonNull(terms, "terms");
  }

  /** A change that nothing else triggers, under the usual terms. */
  public PlannedChange(
      Address address,
      Action action,
      String id,
      Attributes before,
      Attributes after,
      SortedSet<String> changed,
      SortedSet<String> forcing,
      List<String> irreversible,
      boolean blocked,
      boolean guard,
      SortedSet<String> configured,
      SortedSet<Address> dependencies,
      ProviderPlacement site) {
    this(
        address,
        action,
        id,
        before,
        after,
        changed,
        forcing,
        irreversible,
        blocked,
        guard,
        configured,
        dependencies,
        site,
        site,
        List.of(),
        ChangeSettings.NONE);
  }

  private static <T> SortedSet<T> sorted(Set<T> members) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /** Returns changes by their addresses; each address occurs once. */
  public static SortedMap<Address, PlannedChange> byAddress(Collection<PlannedChange> changes) {
    SortedMap<Address, PlannedChange> byAddress = new TreeMap<>();
    changes.forEach(change -> byAddress.put(change.address(), change));
    return Collections.unmodifiableSortedMap(byAddress);
  }

  /** Whether it is replaced by one in another region or account. */
  public boolean moves() {
    return !former.provider().equals(site.provider());
  }

  /** The end of the sentence {@code # aws_vpc.main …}, in Terraform's words. */
  public String words() {
    if (action == Action.FORGET && !triggers.isEmpty()) {
      return "becomes a part of " + triggers.get(0) + ", and will not be destroyed";
    }
    if (action == Action.IMPORT && !triggers.isEmpty()) {
      return "was a part of " + triggers.get(0) + ", and becomes a resource of its own";
    }
    if (!action.isReplacement() || !forcing.isEmpty() || moves()) {
      return action.words();
    }
    return triggers.isEmpty()
        ? "will be replaced, as requested"
        : "will be replaced due to changes in replace_triggered_by";
  }

  /** What one step of it asks its type for; a replacement is a creation and a deletion. */
  public ResourceChange asChange(ChangeOperation operation) {
    return switch (operation) {
      case CREATE ->
          new ResourceChange(
              address, operation, Attributes.EMPTY, after, after.values().entries().keySet(), site);
      case UPDATE -> new ResourceChange(address, operation, before, after, changed, site);
      case DELETE ->
          new ResourceChange(
              address,
              operation,
              before,
              Attributes.EMPTY,
              before.values().entries().keySet(),
              site);
    };
  }

  /** Determines whether an attribute before or after the change is sensitive. */
  public boolean isSensitive() {
    return before.values().isSensitive() || after.values().isSensitive();
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
