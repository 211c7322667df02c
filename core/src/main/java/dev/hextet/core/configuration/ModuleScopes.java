package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.evaluation.Scope;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scopes of the expressions of all module instances, over the same resources. For one thread: a
 * scope keeps the local values that it has evaluated.
 */
public final class ModuleScopes {
  private final SortedMap<ModulePath, Scope> scopes;

  ModuleScopes(SortedMap<ModulePath, Scope> scopes) {
    this.scopes = Collections.unmodifiableSortedMap(new TreeMap<>(scopes));
  }

  /**
   * Returns the scope of the expressions of a block.
   *
   * @throws IllegalArgumentException if the document has no such module instance
   */
  public Scope of(Address block) {
    return Optional.ofNullable(scopes.get(block.module()))
        .orElseThrow(() -> new IllegalArgumentException("no module of " + block));
  }
}
