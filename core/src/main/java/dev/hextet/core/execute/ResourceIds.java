package dev.hextet.core.execute;

import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Presence;
import dev.hextet.core.value.Value;
import java.util.HashSet;
import java.util.Set;

/** The names of a resource in calls: its id, and the ids of its parts. */
final class ResourceIds {
  private ResourceIds() {}

  static Set<String> of(ResourceType type, String id, Value.MapOf attributes) {
    Set<String> names = new HashSet<>(Set.of(id));
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      if (attribute.presence() == Presence.COMPUTED && attribute.kind().equals(Kinds.ID)) {
        attributes.get(attribute.name()).unmarked().asText().ifPresent(names::add);
      }
    }
    return names;
  }
}
