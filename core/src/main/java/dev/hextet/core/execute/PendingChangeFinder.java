package dev.hextet.core.execute;

import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.PendingChanges;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a step that is cut off leaves to do besides what the document sets, which the next plan sees
 * by itself: the defaults of a new resource, where the cloud's own are others, and what a change
 * disturbs until its end.
 */
final class PendingChangeFinder {
  private PendingChangeFinder() {}

  /**
   * @param configured what the document sets
   * @param wanted what the resource is to be like after the step, as far as that is known
   * @param before what an earlier step left to do of it
   */
  static PendingChanges by(
      Schema schema,
      ChangeOperation operation,
      Set<String> configured,
      Attributes wanted,
      PendingChanges before) {
    Map<String, Value> owed = new TreeMap<>();
    for (Attribute<?> attribute : schema.attributes().values()) {
      Value value = wanted.value(attribute);
      boolean left =
          attribute.restored()
              || !before.owed().get(attribute.name()).isNull()
              || operation == ChangeOperation.CREATE && attribute.imposed();
      boolean plain = value.isKnown() && !value.isNull() && !value.isSensitive();
      if (left && plain && !configured.contains(attribute.name())) {
        owed.put(attribute.name(), value);
      }
    }
    return PendingChanges.of(operation == ChangeOperation.CREATE, Value.map(owed));
  }
}
