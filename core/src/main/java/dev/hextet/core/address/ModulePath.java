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

  /**
   * Returns the path of the module that calls this one.
   *
   * @throws IllegalStateException if this is the root module
   */
  public ModulePath parent() {
    if (isRoot()) {
      throw new IllegalStateException("the root module has no caller");
    }
    return new ModulePath(steps.subList(0, steps.size() - 1));
  }

  /** Returns the path of a module instance within this one. */
  public ModulePath child(String name, InstanceKey key) {
    return new ModulePath(List.of(new ModuleStep(name, key))).within(this);
  }

  /** Determines whether another path begins with this one, with any key in place of none. */
  boolean beginsOf(ModulePath other) {
    return other.steps.size() >= steps.size()
        && matches(new ModulePath(other.steps.subList(0, steps.size())));
  }

  /**
   * Determines whether another path has the same names, and the same keys where this one has any.
   */
  boolean matches(ModulePath other) {
    boolean same = steps.size() == other.steps.size();
    for (int i = 0; same && i < steps.size(); i++) {
      ModuleStep step = steps.get(i);
      ModuleStep found = other.steps.get(i);
      same =
          step.name().equals(found.name())
              && (step.key().isNone() || step.key().equals(found.key()));
    }
    return same;
  }

  /** Determines whether the last step has no key, and so can stand for several instances. */
  public boolean isWhole() {
    return !isRoot() && steps.get(steps.size() - 1).key().isNone();
  }

  /**
   * Returns the path with another beginning.
   *
   * @param from the present beginning
   * @param to the other one; if neither has a key in its last step, the present key stays
   * @return the same path if it does not begin like this
   */
  public ModulePath moved(ModulePath from, ModulePath to) {
    int length = from.steps.size();
    if (steps.size() < length || !from.begins(this, from.isWhole() && to.isWhole())) {
      return this;
    }
    List<ModuleStep> all = new ArrayList<>(to.steps);
    if (from.isWhole() && to.isWhole()) {
      String name = all.remove(all.size() - 1).name();
      all.add(new ModuleStep(name, steps.get(length - 1).key()));
    }
    all.addAll(steps.subList(length, steps.size()));
    return new ModulePath(all);
  }

  private boolean begins(ModulePath longer, boolean anyKey) {
    int last = steps.size() - 1;
    boolean name = anyKey && steps.get(last).name().equals(longer.steps.get(last).name());
    return steps.subList(0, last).equals(longer.steps.subList(0, last))
        && (name || steps.get(last).equals(longer.steps.get(last)));
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
