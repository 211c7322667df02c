package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of the document besides the desired resources: moved, removed and imported resources.
 *
 * @param moves in the order of the document; without cycles, and with unique sources and targets
 * @param removals by the block or module that is gone
 * @param imports existing resources, one for each address, in the order of the document
 */
public record Refactoring(
    List<Move> moves, Map<AddressPattern, Removal> removals, List<Import> imports) {

  /** No moved, removed or imported resources. */
  public static final Refactoring NONE = new Refactoring(List.of(), Map.of(), List.of());

  public Refactoring {
    moves = List.copyOf(moves);
    removals = Collections.unmodifiableMap(new LinkedHashMap<>(removals));
    imports = List.copyOf(imports);
  }

  /** Returns the removal that leaves a resource in the cloud, if any. */
  public Optional<Removal> forgets(Address address) {
    return removals.values().stream()
        .filter(removal -> !removal.destroy() && removal.from().includes(address))
        .findFirst();
  }
}
