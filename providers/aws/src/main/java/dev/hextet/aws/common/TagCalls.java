package dev.hextet.aws.common;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls that change the tags of a resource: one for removed tags and one for set tags. */
public final class TagCalls {
  private TagCalls() {}

  /**
   * Returns the calls; none if the tags stay.
   *
   * @param id of the tagged object
   */
  public static List<ApiCall> of(ResourceChange change, Value id) {
    if (!change.changes(ResourceTags.TAGS) && !change.changes(ResourceTags.TAGS_ALL)) {
      return List.of();
    }
    return between(
        change.before().value(ResourceTags.TAGS_ALL),
        change.after().value(ResourceTags.TAGS_ALL),
        id);
  }

  /** Returns the calls between two sets of tags; none if they are equal. */
  public static List<ApiCall> between(Value tags, Value after, Value id) {
    if (after.unmarked() instanceof Value.Unknown unknown) {
      return List.of(call("CreateTags", id, ResourceTags.listing(unknown)));
    }
    Map<String, Value> before = ResourceTags.members(tags);
    Map<String, Value> wanted = ResourceTags.members(after);
    List<ApiCall> calls = new ArrayList<>();
    // EC2: the limit counts the present tags at any moment, so removed tags go first.
    some("DeleteTags", id, gone(before, wanted), calls);
    some("CreateTags", id, set(before, wanted), calls);
    return calls;
  }

  private static List<Value> gone(Map<String, Value> before, Map<String, Value> wanted) {
    List<Value> gone = new ArrayList<>();
    for (String key : before.keySet()) {
      if (!wanted.containsKey(key)) {
        gone.add(CallArguments.of("Key", key).map());
      }
    }
    return gone;
  }

  private static List<Value> set(Map<String, Value> before, Map<String, Value> wanted) {
    List<Value> set = new ArrayList<>();
    wanted.forEach(
        (key, value) -> {
          if (!value.unmarked().equals(before.getOrDefault(key, Value.NULL).unmarked())) {
            set.add(ResourceTags.tag(key, value));
          }
        });
    return set;
  }

  private static void some(String action, Value id, List<Value> tags, List<ApiCall> calls) {
    if (!tags.isEmpty()) {
      calls.add(call(action, id, Value.list(tags)));
    }
  }

  private static ApiCall call(String action, Value id, Value tags) {
    return CallArguments.of("Resources", Value.list(id)).and("Tags", tags).call(action);
  }
}
