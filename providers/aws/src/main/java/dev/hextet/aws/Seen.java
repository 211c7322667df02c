package dev.hextet.aws;

import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The attributes of one thing, collected from what EC2 says of it. Every value is made canonical by
 * its attribute's kind; what is null is left out. Confined to one observation.
 */
final class Seen {
  private final Attributes recorded;
  private final Set<String> configured;
  private final Value.MapOf item;
  private final Map<String, Value> attributes = new TreeMap<>();

  /**
   * @param item what EC2 says of the resource
   */
  Seen(Recorded recorded, Value.MapOf item) {
    this.recorded = recorded.attributes();
    this.configured = recorded.configured();
    this.item = item;
  }

  /**
   * What a data source tells: its arguments, and over them what EC2 says.
   *
   * @param item what EC2 says of the thing that was found
   */
  Seen(Attributes arguments, Value.MapOf item) {
    this.recorded = arguments;
    this.configured = Set.of();
    this.item = item;
    attributes.putAll(arguments.values().entries());
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

  /** An attribute that is a list, as its members stand at a path of the item. */
  Seen list(Attribute<?> attribute, String path) {
    return put(attribute, Value.list(Paths.all(item, path)));
  }

  /** What was recorded: for what this read does not tell. */
  Seen keep(Attribute<?> attribute) {
    return put(attribute, recorded.value(attribute));
  }

  /** The tags that are not EC2's and not the engine's own. */
  Seen tags(String member) {
    Value all = Tags.all(item.get(member));
    return put(Tags.TAGS_ALL, all).put(Tags.TAGS, ownTags(all));
  }

  /** Where the record keeps secret which tags there are, those of the provider are not known. */
  private Value ownTags(Value all) {
    Value whole = recorded.value(Tags.TAGS_ALL);
    Value own = recorded.value(Tags.TAGS);
    boolean secret = configured.contains(Tags.TAGS.name()) && whole.isNull() && own.isNull();
    return secret ? Value.NULL : Tags.without(all, whole, own);
  }

  /** The ARN of a resource of the {@code ec2} service, where the owner is known. */
  Seen arn(String kind, String id) {
    return put(Common.ARN, Arn.of(item, kind, id));
  }

  /** Texts as values: of what EC2 says, those that count. */
  static List<Value> texts(String... texts) {
    return Stream.of(texts).<Value>map(Value::of).toList();
  }

  Attributes attributes() {
    return new Attributes(Value.map(attributes));
  }
}
