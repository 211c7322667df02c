package dev.hextet.aws.common;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tags of the document, and three ownership tags that the creating call sets, so that the resource
 * can be found without an answer.
 */
public final class ResourceTags {
  public static final Attribute<Map<String, String>> TAGS =
      Attribute.optional("tags", new TagsKind()).partOf("tags_all").doc("Tags by key.");

  public static final Attribute<Map<String, String>> TAGS_ALL =
      Attribute.computed("tags_all", new TagsKind())
          .changesWith("tags")
          .doc("Tags by key, including the provider's default_tags.");

  /** Path of the values of a resource's tags, which filters by tag compare. */
  static final String VALUES = "Tags.Value";

  private static final String TOKEN = "hextet:token";
  public static final String STACK = "hextet:stack";
  public static final String ADDRESS = "hextet:address";

  /** The keys that are the engine's. */
  static final Set<String> OWN = Set.of(TOKEN, STACK, ADDRESS);

  private static final List<Value> OWN_TAGS =
      List.of(
          tag(TOKEN, SelfReferences.TOKEN),
          tag(STACK, SelfReferences.LINEAGE),
          tag(ADDRESS, SelfReferences.ADDRESS));

  private ResourceTags() {}

  /** Returns the {@code TagSpecifications} of a creating call. */
  public static Value specifications(ResourceChange change, String kind) {
    return specifications(change, kind, "", Value.NULL);
  }

  /**
   * Returns the specifications of a call that creates another object as well.
   *
   * @param other kind of the other object
   * @param tags its tags, without ownership tags
   */
  public static Value specifications(ResourceChange change, String kind, String other, Value tags) {
    List<Value> own = ProviderTags.of(change.placement()).isOwner() ? OWN_TAGS : List.of();
    List<Value> specifications = new ArrayList<>();
    specify(kind, listed(change.after().value(TAGS_ALL), own), specifications);
    specify(other, listed(tags, List.of()), specifications);
    return specifications.isEmpty() ? Value.NULL : Value.list(specifications);
  }

  private static void specify(String kind, Value listed, List<Value> into) {
    if (!listed.equals(Value.list())) {
      into.add(CallArguments.of("ResourceType", kind).and("Tags", listed).map());
    }
  }

  private static Value listed(Value tags, List<Value> own) {
    if (tags.unmarked() instanceof Value.Unknown unknown) {
      return Value.unknown(Terms.call("concat", listing(unknown), Value.list(own)));
    }
    List<Value> all = new ArrayList<>();
    members(tags).forEach((key, value) -> all.add(tag(key, value)));
    all.addAll(own);
    return Value.list(all);
  }

  /** EC2's list of tags that are not known yet. */
  static Value listing(Value.Unknown tags) {
    Value tag =
        CallArguments.of("Key", Terms.variable("key")).and("Value", Terms.variable("value")).map();
    return Value.unknown(Terms.list(List.of("key", "value"), tags, tag));
  }

  /** One of EC2's tags. */
  static Value tag(String key, Value value) {
    return CallArguments.of("Key", key).and("Value", value).map();
  }

  /** The tags by key; where the whole map is sensitive, each value is. */
  public static Map<String, Value> members(Value tags) {
    Map<String, Value> members = new TreeMap<>();
    if (tags.unmarked() instanceof Value.MapOf map) {
      map.entries().forEach((key, value) -> members.put(key, marked(tags, key, value)));
    }
    return members;
  }

  private static Value marked(Value tags, String key, Value value) {
    return tags instanceof Value.Sensitive mark
        ? Value.sensitive(value, Terms.item(mark.term(), Value.of(key)))
        : tags instanceof Value.MapOf map ? map.get(key) : value;
  }

  /**
   * Returns EC2's list of tags by key, without those of AWS and of the engine.
   *
   * @param answered the member {@code ResourceTags} of an answer
   */
  public static Value all(Value answered) {
    Map<String, Value> all = new TreeMap<>();
    for (Value.MapOf tag : AnswerPaths.items(CallArguments.of("Tags", answered).map(), "Tags")) {
      String key = AnswerPaths.text(tag, "Key").orElse("");
      if (!key.startsWith("aws:") && !OWN.contains(key)) {
        all.put(key, Value.of(AnswerPaths.text(tag, "Value").orElse("")));
      }
    }
    return Value.map(all);
  }

  /** Some tags without those that a whole has and a part of it has not. */
  static Value without(Value tags, Value whole, Value part) {
    Map<String, Value> rest = members(tags);
    members(whole).keySet().stream()
        .filter(key -> !members(part).containsKey(key))
        .forEach(rest::remove);
    return Value.map(rest);
  }

  /**
   * Returns the value of one tag of an item; network interfaces have their tags under another name.
   */
  public static Optional<Value> of(Value.MapOf item, String key) {
    return Stream.of("Tags", "TagSet")
        .flatMap(member -> AnswerPaths.items(item, member).stream())
        .filter(tag -> tag.get("Key").equals(Value.of(key)))
        .map(tag -> tag.get("Value"))
        .findFirst();
  }

  /** All tags, which follow from those of the document. */
  public static Attributes foresee(DesiredResource draft) {
    Value tags = draft.attributes().value(TAGS);
    return draft.attributes().with(TAGS_ALL, ProviderTags.of(draft.placement()).addedTo(tags));
  }

  /** Returns the outcome probe of a creation: by the ownership tag, or none without tags. */
  public static OutcomeProbe settle(ResourceChange change, String action, String idPath) {
    return settle(change, action, idPath, OutcomeProbe.BY_NOTHING);
  }

  /** The same, with how it is found without the tag. */
  public static OutcomeProbe settle(
      ResourceChange change, String action, String idPath, OutcomeProbe otherwise) {
    return ProviderTags.of(change.placement()).isOwner()
        ? new OutcomeProbe.ByRead(
            ReadQuery.by(action, "tag:" + TOKEN, VALUES, SelfReferences.TOKEN),
            Map.of("id", idPath))
        : otherwise;
  }
}
