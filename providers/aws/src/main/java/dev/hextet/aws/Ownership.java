package dev.hextet.aws;

import dev.hextet.core.resource.Owned;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Query;
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

  private static final Query TAGS =
      Query.by("DescribeTags", "key", Value.of(Tags.STACK), Value.of(Tags.ADDRESS));

  private Ownership() {}

  static List<Owned> of(Function<Query, List<Value.MapOf>> read) {
    Map<String, Map<String, String>> things = new TreeMap<>();
    for (Value.MapOf tag : read.apply(TAGS)) {
      if (!LINGERING.contains(Paths.text(tag, "ResourceType").orElse(""))) {
        things
            .computeIfAbsent(Paths.text(tag, "ResourceId").orElse(""), id -> new TreeMap<>())
            .put(Paths.text(tag, "Key").orElse(""), Paths.text(tag, "Value").orElse(""));
      }
    }
    List<Owned> owned = new ArrayList<>();
    things.forEach(
        (id, tags) -> {
          String stack = tags.getOrDefault(Tags.STACK, "");
          if (!stack.isEmpty()) {
            owned.add(new Owned(stack, tags.getOrDefault(Tags.ADDRESS, ""), id));
          }
        });
    return owned;
  }
}
