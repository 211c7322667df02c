package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Prior state of a plan.
 *
 * @param state all records, under the present addresses of the document
 * @param moves from recorded addresses to new ones
 * @param imports addresses of the records that only this plan adds
 */
public record PriorRecords(State state, SortedMap<Address, Address> moves, Set<Address> imports) {
  public PriorRecords {
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    imports = Set.copyOf(imports);
  }

  /** Returns a prior state without moves and imports. */
  public static PriorRecords of(State state) {
    return new PriorRecords(state, new TreeMap<>(), Set.of());
  }

  /** Returns a copy with another state. */
  public PriorRecords withState(State changed) {
    return new PriorRecords(changed, moves, imports);
  }

  /** Returns a copy with other imports, which the state already contains. */
  public PriorRecords withImports(Collection<Address> changed) {
    return new PriorRecords(state, moves, Set.copyOf(changed));
  }

  /** Returns a copy that imports further records. */
  PriorRecords importing(List<ResourceRecord> more) {
    Set<Address> all = new HashSet<>(imports);
    more.forEach(record -> all.add(record.address()));
    return withState(state.and(more)).withImports(all);
  }
}
