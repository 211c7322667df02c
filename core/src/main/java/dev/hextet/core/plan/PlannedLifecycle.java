package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.LifecycleRecord;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The settings of a resource that an apply records or obeys.
 *
 * @param guard true if prevent_destroy is recorded
 * @param configured names of the attributes that the document sets
 * @param dependencies the resources that exist before it
 * @param terms timeouts and open conditions
 */
public record PlannedLifecycle(
    boolean guard,
    SortedSet<String> configured,
    SortedSet<Address> dependencies,
    ChangeSettings terms) {
  /** Without a guard, configured attributes and dependencies. */
  public static final PlannedLifecycle NONE =
      new PlannedLifecycle(false, new TreeSet<>(), new TreeSet<>(), ChangeSettings.NONE);

  public PlannedLifecycle {
    configured = Sorted.copy(configured);
    dependencies = Sorted.copy(dependencies);
    Objects.requireNonNull(terms, "terms");
  }

  /** Returns the settings as a state records them. */
  public LifecycleRecord recorded() {
    return new LifecycleRecord(dependencies, guard, terms.timeouts());
  }

  public PlannedLifecycle withGuard(boolean newGuard) {
    return new PlannedLifecycle(newGuard, configured, dependencies, terms);
  }

  public PlannedLifecycle withConfigured(Set<String> newConfigured) {
    return new PlannedLifecycle(guard, Sorted.copy(newConfigured), dependencies, terms);
  }

  public PlannedLifecycle withTerms(ChangeSettings newTerms) {
    return new PlannedLifecycle(guard, configured, dependencies, newTerms);
  }

  public PlannedLifecycle withDependencies(Set<Address> newDependencies) {
    return new PlannedLifecycle(guard, configured, Sorted.copy(newDependencies), terms);
  }
}
