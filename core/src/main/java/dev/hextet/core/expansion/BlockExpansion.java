package dev.hextet.core.expansion;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.evaluation.Scope;
import java.util.List;
import java.util.Optional;

/**
 * The instances of a block.
 *
 * @param instances in the order of their addresses; if their number is unknown, a placeholder at
 *     the block's own address
 * @param open the problem if their number is unknown
 */
public record BlockExpansion(List<Instance> instances, Optional<Diagnostic> open) {
  public BlockExpansion {
    instances = List.copyOf(instances);
  }

  /**
   * An instance.
   *
   * @param address its address
   * @param item its key, and the value of {@code each.value}
   */
  public record Instance(Address address, InstanceItem item) {

    /** Returns the scope of its expressions, within that of its module. */
    public Scope within(Scope module) {
      return item.within(module);
    }
  }

  /**
   * Expands a block.
   *
   * @param scope scope of its module
   * @throws dev.hextet.core.diag.DiagnosticException if its count or for_each is invalid
   */
  public static BlockExpansion of(BlockConfiguration block, Scope scope) {
    RepetitionExpansion expansion = RepetitionExpansion.of(block.repeated().orElse(null), scope);
    return new BlockExpansion(
        expansion.items().stream()
            .map(item -> new Instance(block.address().instance(item.key()), item))
            .toList(),
        expansion.open());
  }
}
