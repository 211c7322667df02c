package dev.hextet.aws;

import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/**
 * The live attributes of one resource, collected from what EC2 says of it. Every value is made
 * canonical by its attribute's kind; what is null is left out. Confined to one observation.
 */
final class Seen {
  private final Recorded recorded;
  private final Value.MapOf item;
  private final Map<String, Value> attributes = new TreeMap<>();

  /**
   * @param item what EC2 says of the resource
   */
  Seen(Recorded recorded, Value.MapOf item) {
    this.recorded = recorded;
    this.item = item;
  }

  /** An attribute as it stands at a path of the item. */
  Seen take(Attribute<?> attribute, String path) {
    return put(attribute, Paths.first(item, path));
  }

  /** An attribute as it stands at a path of the item; this value, if nothing stands there. */
  Seen take(Attribute<?> attribute, String path, Value absent) {
    Value found = Paths.first(item, path);
    return put(attribute, found.isNull() ? absent : found);
  }

  Seen put(Attribute<?> attribute, Value value) {
    Value canonical = Canonical.of(attribute.kind(), value);
    if (canonical.isNull()) {
      attributes.remove(attribute.name());
    } else {
      attributes.put(attribute.name(), canonical);
    }
    return this;
  }

  /** What was recorded: for what this read does not tell. */
  Seen keep(Attribute<?> attribute) {
    return put(attribute, recorded.attributes().value(attribute));
  }

  /** The tags that are not EC2's and not the engine's own. */
  Seen tags(String member) {
    Tags.observed(item.get(member)).forEach(this::put);
    return this;
  }

  /** The ARN of a resource of the {@code ec2} service, where the owner is known. */
  Seen arn(String kind, String id) {
    return put(Common.ARN, Arn.of(item, kind, id));
  }

  Attributes attributes() {
    return new Attributes(Value.map(attributes));
  }
}
