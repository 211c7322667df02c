package dev.hextet.aws.common;

import dev.hextet.aws.diag.AwsDiagnostic;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tags that a provider configuration ignores: they are neither read nor removed.
 *
 * @param keys whole keys
 * @param prefixes prefixes of keys
 */
public record IgnoredTags(Set<String> keys, List<String> prefixes) {
  public static final Attribute<?> IGNORE_TAGS =
      Attribute.optional(
              "ignore_tags",
              Kinds.block(
                  Attribute.optional("keys", Kinds.setOf(Kinds.TEXT)),
                  Attribute.optional("key_prefixes", Kinds.setOf(Kinds.TEXT))))
          .doc("Tags that are left to others, by their keys or by what these begin with.");
  private static final String TAG = "tag:";

  /** Network interfaces have their tags under another name. */
  private static final List<String> MEMBERS = List.of("Tags", "TagSet");

  public IgnoredTags {
    keys = Set.copyOf(keys);
    prefixes = List.copyOf(prefixes);
  }

  /**
   * Returns the ignored tags of a provider configuration.
   *
   * @param settings of a provider configuration
   */
  public static IgnoredTags of(Value.MapOf settings) {
    String block = IGNORE_TAGS.name();
    return new IgnoredTags(
        Set.copyOf(AnswerPaths.texts(settings, block + ".keys")),
        AnswerPaths.texts(settings, block + ".key_prefixes"));
  }

  /** Determines whether a tag is ignored; the engine's own never are. */
  public boolean contains(String key) {
    return !ResourceTags.OWN.contains(key)
        && (keys.contains(key) || prefixes.stream().anyMatch(key::startsWith));
  }

  private boolean isEmpty() {
    return keys.isEmpty() && prefixes.isEmpty();
  }

  /** Some answers without ignored tags, but for those that the query asks for by name. */
  public List<Value.MapOf> without(ReadQuery query, List<Value.MapOf> items) {
    if (isEmpty()) {
      return items;
    }
    Set<String> requested = requested(query);
    return items.stream().map(item -> without(requested, item)).toList();
  }

  private static Set<String> requested(ReadQuery query) {
    Set<String> requested = new HashSet<>();
    requested.add(query.filter());
    requested.addAll(AnswerPaths.texts(query.arguments(), "Filters.Name"));
    return requested;
  }

  private Value.MapOf without(Set<String> requested, Value.MapOf item) {
    Value.MapOf rest = item;
    for (String member : MEMBERS) {
      if (item.get(member) instanceof Value.ListOf tags) {
        rest =
            rest.with(
                member,
                Value.list(tags.items().stream().filter(tag -> isSeen(requested, tag)).toList()));
      }
    }
    return rest;
  }

  private boolean isSeen(Set<String> requested, Value tag) {
    String key = tag instanceof Value.MapOf map ? map.get("Key").asText().orElse("") : "";
    return !contains(key) || requested.contains(TAG + key);
  }

  /** The attributes of a resource without ignored tags. */
  public Attributes without(Attributes attributes) {
    if (isEmpty()) {
      return attributes;
    }
    SortedMap<String, Value> values = new TreeMap<>(attributes.values().entries());
    for (Attribute<?> tags : List.of(ResourceTags.TAGS, ResourceTags.TAGS_ALL)) {
      values.computeIfPresent(
          tags.name(), (name, value) -> value instanceof Value.MapOf map ? rest(map) : value);
      values.remove(tags.name(), Value.map(Map.of()));
    }
    return new Attributes(Value.map(values));
  }

  private Value rest(Value.MapOf tags) {
    SortedMap<String, Value> rest = new TreeMap<>(tags.entries());
    rest.keySet().removeIf(this::contains);
    return Value.map(rest);
  }

  /** A tag cannot be wanted and left to others. */
  public static void check(DesiredResource draft, FindingSink findings) {
    IgnoredTags ignored = of(draft.placement().settings());
    Set<String> own = ResourceTags.members(draft.attributes().value(ResourceTags.TAGS)).keySet();
    for (String key :
        ResourceTags.members(draft.attributes().value(ResourceTags.TAGS_ALL)).keySet()) {
      if (ignored.contains(key)) {
        findings.add(
            ResourceTags.TAGS,
            List.of(key),
            AwsDiagnostic.IGNORED_TAG.with(
                draft.placement().provider(),
                own.contains(key) ? "The resource" : "The provider's default_tags"));
      }
    }
  }
}
