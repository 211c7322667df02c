package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recorded state as a plan starts from it.
 *
 * @param recovered resources of an interrupted run that the state does not record yet
 * @param moves the new address of each resource that the document moves
 * @param imports records of the resources that the document imports
 * @param state all records, under their new addresses
 */
record PriorState(
    List<ResourceRecord> recovered,
    SortedMap<Address, Address> moves,
    List<ResourceRecord> imports,
    State state) {
  PriorState {
    recovered = List.copyOf(recovered);
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    imports = List.copyOf(imports);
  }

  /** Returns the addresses of the imported resources. */
  Set<Address> imported() {
    return imports.stream().map(ResourceRecord::address).collect(Collectors.toSet());
  }
}
