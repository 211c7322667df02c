package dev.hextet.core.configuration;

import dev.hextet.core.address.ModulePath;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Names within one instance of a module. The root module is the only instance so far.
 *
 * @param path the path from the root module
 * @param variables all variables that have a value; the sensitive values are marked
 * @param outputs by name
 * @param names returns the scope of the module's expressions, given the values of its resources and
 *     data sources; variables and local values are looked up in it
 */
public record ModuleInstance(
    ModulePath path,
    SortedMap<String, GivenVariable> variables,
    SortedMap<String, OutputConfiguration> outputs,
    Function<Function<LocatedReferent, Value>, Scope> names) {

  /** The root module of a document without variables and outputs. */
  public static final ModuleInstance EMPTY_ROOT =
      new ModuleInstance(
          ModulePath.ROOT, new TreeMap<>(), new TreeMap<>(), resources -> resources::apply);

  public ModuleInstance {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(names, "names");
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /**
   * Returns the scope of the module's expressions.
   *
   * @param resources returns the value of a resource or data source, given its absolute address
   */
  public Scope scope(Function<LocatedReferent, Value> resources) {
    return names.apply(reference -> resources.apply(reference.within(path)));
  }

  /** Returns the module without its outputs. */
  ModuleInstance withoutOutputs() {
    return new ModuleInstance(path, variables, new TreeMap<>(), names);
  }
}
