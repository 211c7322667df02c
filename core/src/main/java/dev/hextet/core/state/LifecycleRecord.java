package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OperationTimeouts;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Recorded settings of a resource that are not attributes of its type.
 *
 * @param dependencies resources that are destroyed after this one
 * @param guard true if {@code prevent_destroy} applies
 * @param timeouts limits of the operations that the document sets
 */
public record LifecycleRecord(
    SortedSet<Address> dependencies, boolean guard, OperationTimeouts timeouts) {

  /** No dependencies, no guard, and the default timeouts. */
  public static final LifecycleRecord NONE =
      new LifecycleRecord(new TreeSet<>(), false, OperationTimeouts.NONE);

  public LifecycleRecord {
    dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
    Objects.requireNonNull(timeouts, "timeouts");
  }

  /** Returns a copy with other dependencies. */
  public LifecycleRecord withDependencies(Set<Address> newDependencies) {
    return new LifecycleRecord(new TreeSet<>(newDependencies), guard, timeouts);
  }

  /** Returns a copy with another guard. */
  public LifecycleRecord withGuard(boolean newGuard) {
    return new LifecycleRecord(dependencies, newGuard, timeouts);
  }

  /** Returns a copy with other timeouts. */
  public LifecycleRecord withTimeouts(OperationTimeouts newTimeouts) {
    return new LifecycleRecord(dependencies, guard, newTimeouts);
  }

  /** Returns the settings that hold while a change from these to the next ones is under way. */
  LifecycleRecord during(LifecycleRecord next) {
    SortedSet<Address> both = new TreeSet<>(dependencies);
    both.addAll(next.dependencies);
    return new LifecycleRecord(both, guard || next.guard, next.timeouts);
  }
}
