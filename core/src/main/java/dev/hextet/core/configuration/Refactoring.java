package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the document was changed besides what it wants: what has another address now, what it has let
 * go, and what it takes over.
 *
 * @param moves in the order of the document; without circles, and no two from or to one address
 * @param removals by the block that is gone
 * @param imports what is there already, one for each address, in the order of the document
 */
public record Refactoring(
    List<Move> moves, SortedMap<Address, Removal> removals, List<Import> imports) {

  /** Nothing was moved, and nothing is told of what was removed. */
  public static final Refactoring NONE = new Refactoring(List.of(), new TreeMap<>(), List.of());

  public Refactoring {
    moves = List.copyOf(moves);
    removals = Collections.unmodifiableSortedMap(new TreeMap<>(removals));
    imports = List.copyOf(imports);
  }

  /** Why what is not wanted any more is to be left alone, if it is. */
  public Optional<Removal> forgets(Address address) {
    return Optional.ofNullable(removals.get(address.whole())).filter(removal -> !removal.destroy());
  }
}
