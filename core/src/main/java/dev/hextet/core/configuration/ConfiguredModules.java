package dev.hextet.core.configuration;

import dev.hextet.core.address.ModulePath;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Module instances of a configuration.
 *
 * @param instances by path, with the root module
 * @param names returns the scopes of all instances by path, given the values of resources and data
 *     sources by their absolute addresses. A module's inputs and outputs connect the scopes
 * @param open the module blocks whose instances are unknown
 */
public record ConfiguredModules(
    SortedMap<ModulePath, ModuleInstance> instances,
    Function<Function<LocatedReferent, Value>, Function<ModulePath, Scope>> names,
    OpenCalls open) {

  /** The root module of a document without variables and outputs. */
  public static final ConfiguredModules NONE =
      root(
          new ModuleInstance(ModulePath.ROOT, new TreeMap<>(), new TreeMap<>()),
          resources -> resources::apply);

  public ConfiguredModules {
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(open, "open");
    instances = Collections.unmodifiableSortedMap(new TreeMap<>(instances));
  }

  /**
   * Returns a root module that calls no other module.
   *
   * @param names returns its scope, given the values of resources and data sources
   */
  public static ConfiguredModules root(
      ModuleInstance root, Function<Function<LocatedReferent, Value>, Scope> names) {
    return new ConfiguredModules(
        new TreeMap<>(Map.of(ModulePath.ROOT, root)),
        resources -> {
          Scope scope = names.apply(resources);
          return path -> scope;
        },
        OpenCalls.NONE);
  }

  /** Returns the root module. */
  public ModuleInstance root() {
    return Objects.requireNonNull(instances.get(ModulePath.ROOT), "root module");
  }

  /** Returns the scopes of all instances over the same resources. */
  ModuleScopes scopes(Function<LocatedReferent, Value> resources) {
    return new ModuleScopes(instances.keySet(), names.apply(resources));
  }

  /** Returns the root module alone, without its outputs. */
  ConfiguredModules withoutOutputs() {
    return new ConfiguredModules(
        new TreeMap<>(Map.of(ModulePath.ROOT, root().withoutOutputs())), names, OpenCalls.NONE);
  }
}
