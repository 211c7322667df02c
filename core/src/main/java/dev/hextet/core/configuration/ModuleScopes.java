package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.evaluation.Scope;
import java.util.Set;
import java.util.function.Function;

/**
 * Scopes of the expressions of all module instances, over the same resources. For one thread: a
 * scope keeps the local values that it has evaluated.
 */
public final class ModuleScopes {
  private final Set<ModulePath> modules;
  private final Function<ModulePath, Scope> scopes;

  ModuleScopes(Set<ModulePath> modules, Function<ModulePath, Scope> scopes) {
    this.modules = modules;
    this.scopes = scopes;
  }

  /**
   * Returns the scope of the expressions of a block.
   *
   * @throws IllegalArgumentException if the document has no such module instance
   */
  public Scope of(Address block) {
    return of(block.module());
  }

  /**
   * Returns the scope of the expressions of a module instance.
   *
   * @throws IllegalArgumentException if the document has no such module instance
   */
  public Scope of(ModulePath module) {
    if (!modules.contains(module)) {
      throw new IllegalArgumentException("no module instance " + module);
    }
    return scopes.apply(module);
  }

  /** Returns the scope of the root module's expressions. */
  public Scope root() {
    return of(ModulePath.ROOT);
  }
}
