package dev.hextet.core.resolve;

import java.util.Set;

/**
 * A resource's lifecycle block.
 *
 * @param preventDestroy whether it must not be destroyed
 * @param createBeforeDestroy whether a replacement makes the new one first
 * @param ignoreChanges names of the attributes whose differences are left alone
 * @param ignoreAll whether all differences are left alone
 */
public record Lifecycle(
    boolean preventDestroy,
    boolean createBeforeDestroy,
    Set<String> ignoreChanges,
    boolean ignoreAll) {

  /** Without a lifecycle block. */
  public static final Lifecycle NONE = new Lifecycle(false, false, Set.of(), false);

  public Lifecycle {
    ignoreChanges = Set.copyOf(ignoreChanges);
  }

  /** Whether a difference of an attribute is left alone. */
  public boolean ignores(String attribute) {
    return ignoreAll || ignoreChanges.contains(attribute);
  }
}
