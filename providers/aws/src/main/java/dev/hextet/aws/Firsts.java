package dev.hextet.aws;

import dev.hextet.core.resource.Draft;
import dev.hextet.core.resource.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Of the resources of a type that have the same in common, the first by address: whoever comes
 * later is at fault.
 */
final class Firsts implements World.Shared<Map<Object, Draft>> {
  private final String type;
  private final Function<Draft, Optional<?>> key;

  /**
   * @param key what only one of them may have; empty if it has nothing of the kind
   */
  Firsts(String type, Function<Draft, Optional<?>> key) {
    this.type = type;
    this.key = key;
  }

  @Override
  public Map<Object, Draft> answer(World world) {
    Map<Object, Draft> firsts = new HashMap<>();
    for (Draft draft : world.all(type)) {
      key.apply(draft).ifPresent(shared -> firsts.putIfAbsent(shared, draft));
    }
    return firsts;
  }

  /** The one that comes before a resource and has the same. */
  Optional<Draft> before(Draft draft, World world) {
    return key.apply(draft)
        .map(shared -> world.shared(this).get(shared))
        .filter(first -> first.address().compareTo(draft.address()) < 0);
  }
}
