package dev.hextet.aws.network;

import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;

/** Values at the start of a change. */
final class ChangeBase {
  private ChangeBase() {}

  /**
   * The value that an attribute has when a change begins, unmarked: that of the live resource, or
   * of a new one, where it is EC2's own default.
   */
  static Value present(ResourceChange change, Attribute<?> attribute) {
    return change.operation() == ChangeOperation.CREATE
        ? attribute.fallback()
        : change.before().value(attribute).unmarked();
  }
}
