package dev.hextet.aws.common;

import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Of the resources of a type that have the same in common, the first by address: whoever comes
 * later is at fault.
 */
public final class DuplicateFinder implements CheckContext.Shared<Map<Object, DesiredResource>> {
  private final String type;
  private final Function<DesiredResource, Optional<?>> key;

  /**
   * @param key the unique property; empty for a resource without it
   */
  public DuplicateFinder(String type, Function<DesiredResource, Optional<?>> key) {
    this.type = type;
    this.key = key;
  }

  @Override
  public Map<Object, DesiredResource> answer(CheckContext world) {
    Map<Object, DesiredResource> firsts = new HashMap<>();
    for (DesiredResource draft : world.all(type)) {
      key.apply(draft).ifPresent(shared -> firsts.putIfAbsent(shared, draft));
    }
    return firsts;
  }

  /** The one that comes before a resource and has the same. */
  public Optional<DesiredResource> before(DesiredResource draft, CheckContext world) {
    return key.apply(draft)
        .map(shared -> world.shared(this).get(shared))
        .filter(first -> first.address().compareTo(draft.address()) < 0);
  }
}
