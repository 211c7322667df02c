package dev.hextet.aws;

import dev.hextet.aws.common.ResourceTags;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.OwnedResource;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads who owns what: the engine's own tags, in one call for all types. */
final class Ownership {
  /** Their tags can be seen for a while after they are gone, and volumes follow instances. */
  private static final Set<String> LINGERING = Set.of("instance", "volume", "network-interface");

  /** The action of the read. */
  static final String ACTION = "DescribeTags";

  private static final ReadQuery TAGS =
      ReadQuery.by(
          ACTION, "key", "Key", Value.of(ResourceTags.STACK), Value.of(ResourceTags.ADDRESS));

  private Ownership() {}

  static List<OwnedResource> of(Function<ReadQuery, List<Value.MapOf>> read) {
    Map<String, Map<String, String>> things = new TreeMap<>();
    for (Value.MapOf tag : read.apply(TAGS)) {
      if (!LINGERING.contains(AnswerPaths.text(tag, "ResourceType").orElse(""))) {
        things
            .computeIfAbsent(AnswerPaths.text(tag, "ResourceId").orElse(""), id -> new TreeMap<>())
            .put(
                AnswerPaths.text(tag, "Key").orElse(""), AnswerPaths.text(tag, "Value").orElse(""));
      }
    }
    List<OwnedResource> owned = new ArrayList<>();
    things.forEach(
        (id, tags) -> {
          String stack = tags.getOrDefault(ResourceTags.STACK, "");
          if (!stack.isEmpty()) {
            owned.add(new OwnedResource(stack, tags.getOrDefault(ResourceTags.ADDRESS, ""), id));
          }
        });
    return owned;
  }
}
