package dev.hextet.core.address;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Path from the root module to a module instance: {@code module.a["x"].module.b[0]}. A module sorts
 * before the modules within it.
 *
 * @param steps from the root inwards; none for the root module
 */
public record ModulePath(List<ModuleStep> steps) implements Comparable<ModulePath> {
  /** The root module. */
  public static final ModulePath ROOT = new ModulePath(List.of());

  public ModulePath {
    steps = List.copyOf(steps);
  }

  /** Determines whether it is the root module. */
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** Returns the path of a module instance within this one. */
  public ModulePath child(String name, InstanceKey key) {
    return new ModulePath(List.of(new ModuleStep(name, key))).within(this);
  }

  /**
   * Returns the path from the root module, given the path of the module that this one starts in.
   */
  public ModulePath within(ModulePath outer) {
    if (outer.isRoot()) {
      return this;
    }
    List<ModuleStep> all = new ArrayList<>(outer.steps);
    all.addAll(steps);
    return new ModulePath(all);
  }

  @Override
  public int compareTo(ModulePath other) {
    return Order.lists(steps, other.steps);
  }

  /** The text before a name in this module: empty for the root, else with a dot at its end. */
  String prefix() {
    return isRoot() ? "" : this + ".";
  }

  @Override
  public String toString() {
    return steps.stream().map(ModuleStep::toString).collect(Collectors.joining("."));
  }
}
