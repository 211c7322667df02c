package dev.hextet.sandbox.tag;

import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of a new resource, the rules for tags, and their XML. */
public final class TagRules {

  private static final int PER_RESOURCE = 50;
  private static final int KEY_LENGTH = 128;
  private static final int VALUE_LENGTH = 256;

  private TagRules() {}

  /**
   * Returns the tags that a call specifies for its new resources, by kind.
   *
   * @param kinds the kinds that the call can create
   */
  public static Map<ResourceKind<?>, Map<String, String>> specified(
      Parameters parameters, ResourceKind<?>... kinds) {
    Map<ResourceKind<?>, Map<String, String>> byKind = new HashMap<>();
    for (Parameters specification : parameters.structures("TagSpecification")) {
      String type = specification.text("ResourceType", "");
      ResourceKind<?> kind =
          Arrays.stream(kinds)
              .filter(k -> k.tagType().equals(type))
              .findFirst()
              .orElseThrow(
                  () ->
                      Ec2Fault.invalid(
                          "'"
                              + type
                              + "' is not a valid taggable resource type for this operation."));
      byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>()).putAll(read(specification));
    }
    byKind.values().forEach(TagRules::checkCount);
    return byKind;
  }

  /** Sets the tags that the call specifies for a new resource of this kind. */
  public static void apply(Region region, Parameters parameters, ResourceKind<?> kind, String id) {
    Map<String, String> tags = specified(parameters, kind).getOrDefault(kind, Map.of());
    region.tags().set(id, tags);
  }

  /** Returns the {@code Tag.N} members of a structure. */
  public static Map<String, String> read(Parameters parameters) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Parameters tag : parameters.structures("Tag")) {
      String key = tag.required("Key");
      check(key, tag.text("Value", ""));
      if (tags.put(key, tag.text("Value", "")) != null) {
        throw Ec2Fault.invalid("Duplicate tag key '" + key + "' specified.");
      }
    }
    return tags;
  }

  private static void check(String key, String value) {
    if (key.startsWith("aws:")) {
      throw new Ec2Fault(
          "InvalidTagKey.Malformed", "Tag keys starting with 'aws:' are reserved for internal use");
    }
    if (key.length() > KEY_LENGTH) {
      throw Ec2Fault.invalid("Tag key exceeds the maximum length of " + KEY_LENGTH + " characters");
    }
    if (value.length() > VALUE_LENGTH) {
      throw Ec2Fault.invalid(
          "Tag value exceeds the maximum length of " + VALUE_LENGTH + " characters");
    }
  }

  public static void checkCount(Map<String, String> tags) {
    if (tags.size() > PER_RESOURCE) {
      throw new Ec2Fault(
          "TagLimitExceeded",
          "More than " + PER_RESOURCE + " tags specified. A resource has at most that many.");
    }
  }

  /** Writes the tags of a resource. */
  public static void write(Xml xml, Region region, String id) {
    xml.set(
        "tagSet",
        List.copyOf(region.tags().of(id).entrySet()),
        (item, tag) -> item.text("key", tag.getKey()).text("value", tag.getValue()));
  }
}
