package dev.hextet.core.state;

import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Changes that an interrupted step has left to do on the resource that it created or updated.
 *
 * <p>The next plan finds the attributes of the document without help. Pending changes hold the
 * rest: defaults of a new resource that differ from those of the cloud, and values that an update
 * changes for its duration and restores at its end.
 *
 * @param isOpen true if a step was interrupted
 * @param unobserved true if no read has returned the resource since its creation, so that its
 *     absence from an answer does not prove its deletion
 * @param values values that the step was to set, by attribute; none of them is sensitive or unknown
 */
public record PendingChanges(boolean isOpen, boolean unobserved, Value.MapOf values) {

  /** No interrupted step. */
  public static final PendingChanges NONE = new PendingChanges(false, false, Value.map(Map.of()));

  public PendingChanges {
    if (!values.isKnown() || values.isSensitive()) {
      throw new IllegalArgumentException("a pending value is sensitive or unknown");
    }
  }

  /** Returns the pending changes of an interrupted step. */
  public static PendingChanges open(boolean unobserved, Value.MapOf values) {
    return new PendingChanges(true, unobserved, values);
  }

  /**
   * Returns the changes that a step leaves if it is interrupted.
   *
   * @param configured names of the attributes that the document sets
   * @param planned attributes after the step, as far as they are known
   * @param before pending changes of an earlier step on the same resource
   */
  public static PendingChanges of(
      Schema schema,
      ChangeOperation operation,
      Set<String> configured,
      Attributes planned,
      PendingChanges before) {
    Map<String, Value> values = new TreeMap<>();
    for (Attribute<?> attribute : schema.attributes().values()) {
      Value value = planned.value(attribute);
      boolean isLeft =
          attribute.restored()
              || before.has(attribute.name())
              || operation == ChangeOperation.CREATE && attribute.imposed();
      boolean isPlain = value.isKnown() && !value.isNull() && !value.isSensitive();
      if (isLeft && isPlain && !configured.contains(attribute.name())) {
        values.put(attribute.name(), value);
      }
    }
    return open(operation == ChangeOperation.CREATE, Value.map(values));
  }

  /** Determines whether the value of an attribute is pending. */
  public boolean has(String attribute) {
    return !values.get(attribute).isNull();
  }

  /** Returns a copy for a resource that a read has shown. */
  public PendingChanges observed() {
    return new PendingChanges(isOpen, false, values);
  }
}
