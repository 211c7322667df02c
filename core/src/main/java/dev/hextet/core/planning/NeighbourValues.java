package dev.hextet.core.planning;

import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The resources that the attributes of one resource refer to, as planned.
 *
 * @param siblings the resource's attributes in the document
 * @param world all resources that were evaluated before
 * @param types the type of a name; never null
 */
record NeighbourValues(
    Map<String, Value> siblings, PlannedCheckContext world, Function<String, ResourceType> types)
    implements KindContext {

  @Override
  public Value neighbour(String via, String attribute) {
    return target(via).map(draft -> draft.attributes().values().get(attribute)).orElse(Value.NULL);
  }

  private Optional<DesiredResource> target(String via) {
    return world.target(siblings.getOrDefault(via, Value.NULL));
  }
}
