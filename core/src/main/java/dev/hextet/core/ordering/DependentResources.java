package dev.hextet.core.ordering;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The resources that use others: as they are planned, and as they were recorded. */
public final class DependentResources {
  private final State state;
  private final Map<Address, List<Address>> byBlock = new HashMap<>();
  private final Map<Address, SortedSet<Address>> users = new HashMap<>();

  public DependentResources(List<PlannedChange> changes, State state) {
    this.state = state;
    for (PlannedChange change : changes) {
      Address address = change.address();
      byBlock.computeIfAbsent(address.whole(), block -> new ArrayList<>()).add(address);
      change.dependencies().forEach(needed -> use(address, needed));
      recordedNeeds(address).forEach(needed -> use(address, needed));
    }
  }

  private void use(Address user, Address used) {
    users.computeIfAbsent(used, address -> new TreeSet<>()).add(user);
  }

  private Set<Address> recordedNeeds(Address address) {
    return state.resource(address).map(ResourceRecord::dependencies).orElse(new TreeSet<>());
  }

  /** Those that use the resource, and those that use its whole block. */
  public SortedSet<Address> of(Address used) {
    Address address = used.current();
    SortedSet<Address> all = new TreeSet<>(users.getOrDefault(address, new TreeSet<>()));
    all.addAll(users.getOrDefault(address.whole(), new TreeSet<>()));
    return all;
  }

  /** The resources of an address, which may be that of a block. */
  List<Address> members(Address needed) {
    return needed.isWhole() ? byBlock.getOrDefault(needed, List.of()) : List.of(needed);
  }

  /** Determines whether one resource used another one in the prior state. */
  public boolean wasUser(Address user, Address used) {
    Address address = used.current();
    Set<Address> needs = recordedNeeds(user);
    return needs.contains(address) || needs.contains(address.whole());
  }
}
