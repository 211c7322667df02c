package dev.hextet.core.value;

import dev.hextet.core.address.InstanceKey;
import java.math.BigDecimal;
import java.util.Optional;

/** Instance keys as values and back. */
public final class InstanceKeys {
  private InstanceKeys() {}

  /**
   * Returns {@code count.index} or {@code each.key} of an instance; null as a value without a key.
   */
  public static Value value(InstanceKey key) {
    if (key instanceof InstanceKey.Index index) {
      return Value.of(index.index());
    }
    return key instanceof InstanceKey.Name name ? Value.of(name.name()) : Value.NULL;
  }

  /** Returns the key that a value selects an instance with; empty if it cannot be a key. */
  public static Optional<InstanceKey> of(Value value) {
    if (value instanceof Value.Num number) {
      return Optional.of(number.value())
          .filter(InstanceKeys::isIndex)
          .map(n -> InstanceKey.of(n.intValue()));
    }
    return value.asText().map(InstanceKey::of);
  }

  private static boolean isIndex(BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(InstanceKey.MAX_NUMBER)) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
