package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes of the document besides the desired resources: moved, removed and imported resources.
 *
 * @param moves in the order of the document; without cycles, and with unique sources and targets
 * @param removals by the block that is gone
 * @param imports existing resources, one for each address, in the order of the document
 */
public record Refactoring(
    List<Move> moves, SortedMap<Address, Removal> removals, List<Import> imports) {

  /** No moved, removed or imported resources. */
  public static final Refactoring NONE = new Refactoring(List.of(), new TreeMap<>(), List.of());

  public Refactoring {
    moves = List.copyOf(moves);
    removals = Collections.unmodifiableSortedMap(new TreeMap<>(removals));
    imports = List.copyOf(imports);
  }

  /** Returns the removal that leaves a resource in the cloud, if any. */
  public Optional<Removal> forgets(Address address) {
    return Optional.ofNullable(removals.get(address.whole())).filter(removal -> !removal.destroy());
  }
}
