package dev.hextet.core.plan;

import dev.hextet.core.schema.Attributes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The attributes of a resource before and after a change.
 *
 * @param before the live attributes; empty for a new resource. Sensitive ones are marked
 * @param after the planned attributes: unknown and sensitive values are marked; empty for a
 *     deletion
 * @param changed names of the attributes that differ
 * @param forcing the names among them that require a replacement
 */
public record AttributeChange(
    Attributes before, Attributes after, SortedSet<String> changed, SortedSet<String> forcing) {
  public AttributeChange {
    changed = Sorted.copy(changed);
    forcing = Sorted.copy(forcing);
  }

  /** Attributes that stay as they are. */
  public static AttributeChange none(Attributes live) {
    return between(live, live);
  }

  /**
   * Attributes of a resource that is deleted or kept as a whole: no attribute differs by itself.
   */
  public static AttributeChange between(Attributes before, Attributes after) {
    return new AttributeChange(before, after, new TreeSet<>(), new TreeSet<>());
  }

  public AttributeChange withBefore(Attributes newBefore) {
    return new AttributeChange(newBefore, after, changed, forcing);
  }

  public AttributeChange withAfter(Attributes newAfter) {
    return new AttributeChange(before, newAfter, changed, forcing);
  }

  public AttributeChange withChanged(Set<String> newChanged) {
    return new AttributeChange(before, after, Sorted.copy(newChanged), forcing);
  }

  public AttributeChange withForcing(Set<String> newForcing) {
    return new AttributeChange(before, after, changed, Sorted.copy(newForcing));
  }
}
