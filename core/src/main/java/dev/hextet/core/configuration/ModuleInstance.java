package dev.hextet.core.configuration;

import dev.hextet.core.address.ModulePath;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of one instance of a module that are visible outside of it.
 *
 * @param path the path from the root module
 * @param variables the variables of the root module that have a value; the sensitive values are
 *     marked. Empty for other modules, whose variables are expressions of their callers
 * @param outputs by name
 * @param conditions the conditions of its inputs and outputs; none for the root module
 */
public record ModuleInstance(
    ModulePath path,
    SortedMap<String, GivenVariable> variables,
    SortedMap<String, OutputConfiguration> outputs,
    List<ConditionGroup> conditions) {

  /** Creates an instance without conditions. */
  public ModuleInstance(
      ModulePath path,
      SortedMap<String, GivenVariable> variables,
      SortedMap<String, OutputConfiguration> outputs) {
    this(path, variables, outputs, List.of());
  }

  public ModuleInstance {
    Objects.requireNonNull(path, "path");
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    conditions = List.copyOf(conditions);
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /** Returns the module without its outputs. */
  ModuleInstance withoutOutputs() {
    return new ModuleInstance(path, variables, new TreeMap<>(), conditions);
  }
}
