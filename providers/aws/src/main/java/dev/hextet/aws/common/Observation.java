package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The attributes of one object, collected from EC2's answer. Each value is converted to the
 * canonical form of its attribute's kind; null values are omitted. Confined to one observation.
 */
public final class Observation {
  private final Attributes recorded;
  private final Set<String> configured;
  private final Value.MapOf item;
  private final Map<String, Value> attributes = new TreeMap<>();

  /**
   * @param item EC2's item of the resource
   */
  public Observation(RecordedResource recorded, Value.MapOf item) {
    this.recorded = recorded.attributes();
    this.configured = recorded.configured();
    this.item = item;
  }

  /**
   * Starts the attributes of a data source: its arguments, overridden by EC2's values.
   *
   * @param item EC2's item of the match
   */
  public Observation(Attributes arguments, Value.MapOf item) {
    this.recorded = arguments;
    this.configured = Set.of();
    this.item = item;
    attributes.putAll(arguments.values().entries());
  }

  /** An attribute as it stands at a path of the item. */
  public Observation take(Attribute<?> attribute, String path) {
    return put(attribute, AnswerPaths.first(item, path));
  }

  /** An attribute as it stands at a path of the item; this value, if nothing stands there. */
  public Observation take(Attribute<?> attribute, String path, Value absent) {
    Value found = AnswerPaths.first(item, path);
    return put(attribute, found.isNull() ? absent : found);
  }

  public Observation put(Attribute<?> attribute, Value value) {
    Value canonical = Canonical.of(attribute.kind(), value);
    if (canonical.isNull()) {
      attributes.remove(attribute.name());
    } else {
      attributes.put(attribute.name(), canonical);
    }
    return this;
  }

  /** An attribute that is a list, as its members stand at a path of the item. */
  public Observation list(Attribute<?> attribute, String path) {
    return put(attribute, Value.list(AnswerPaths.all(item, path)));
  }

  /** Keeps the recorded value of an attribute that the read does not report. */
  public Observation keep(Attribute<?> attribute) {
    return put(attribute, recorded.value(attribute));
  }

  /** The tags that are not EC2's and not the engine's own. */
  public Observation tags(String member) {
    Value all = ResourceTags.all(item.get(member));
    return put(ResourceTags.TAGS_ALL, all).put(ResourceTags.TAGS, ownTags(all));
  }

  /** If the recorded tags are sensitive, the tags of the provider are unknown. */
  private Value ownTags(Value all) {
    Value whole = recorded.value(ResourceTags.TAGS_ALL);
    Value own = recorded.value(ResourceTags.TAGS);
    boolean secret =
        configured.contains(ResourceTags.TAGS.name()) && whole.isNull() && own.isNull();
    return secret ? Value.NULL : ResourceTags.without(all, whole, own);
  }

  /** The ARN of a resource of the {@code ec2} service, where the owner is known. */
  public Observation arn(String kind, String id) {
    return put(CommonAttributes.ARN, Arn.of(item, kind, id));
  }

  /** Returns non-empty texts as values. */
  public static List<Value> texts(String... texts) {
    return Stream.of(texts).<Value>map(Value::of).toList();
  }

  public Attributes attributes() {
    return new Attributes(Value.map(attributes));
  }
}
