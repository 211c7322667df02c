package dev.hextet.aws;

import dev.hextet.aws.common.ResourceTags;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labels of live objects in messages: the id, and in parentheses what identifies the object. */
final class ItemLabel {
  private ItemLabel() {}

  /**
   * Returns the label of an item of a read; empty if the item has no id.
   *
   * @param idPath path of the id in the item
   */
  static Optional<String> of(Value.MapOf item, String idPath) {
    return AnswerPaths.text(item, idPath)
        .map(
            id -> {
              List<String> details = details(item);
              return id + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
            });
  }

  private static List<String> details(Value.MapOf item) {
    List<String> details = new ArrayList<>();
    tag(item, ResourceTags.ADDRESS).or(() -> tag(item, "Name")).ifPresent(details::add);
    AnswerPaths.text(item, "Description").filter(text -> !text.isEmpty()).ifPresent(details::add);
    AnswerPaths.text(item, "Attachment.InstanceId").ifPresent(id -> details.add("of " + id));
    return details;
  }

  private static Optional<String> tag(Value.MapOf item, String key) {
    return ResourceTags.of(item, key).flatMap(Value::asText);
  }
}
