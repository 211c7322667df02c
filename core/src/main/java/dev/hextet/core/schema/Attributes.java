package dev.hextet.core.schema;

import dev.hextet.core.value.Value;
import java.util.Objects;
import java.util.Optional;

/**
 * Canonical values of a resource's attributes, read through typed keys.
 *
 * @param values by attribute name; an absent one is null
 */
public record Attributes(Value.MapOf values) {

  /** No attribute at all. */
  public static final Attributes EMPTY = new Attributes(Value.map(java.util.Map.of()));

  public Attributes {
    Objects.requireNonNull(values, "values");
  }

  /** The value as it is: it may be unknown or sensitive; null as a value if absent. */
  public Value value(Attribute<?> key) {
    return values.get(key.name());
  }

  /** The typed value, where there is one and it is wholly known. */
  public <T> Optional<T> get(Attribute<T> key) {
    Value value = value(key).unmarked();
    return value.isNull() || !value.isKnown()
        ? Optional.empty()
        : Optional.of(key.kind().decode(value));
  }

  /** Determines whether an attribute has a value, known or unknown. */
  public boolean has(Attribute<?> key) {
    return !value(key).isNull();
  }

  /** Determines whether an attribute is known and true. */
  public boolean isTrue(Attribute<Boolean> key) {
    return get(key).orElse(false);
  }

  public Attributes with(Attribute<?> key, Value value) {
    return new Attributes(values.with(key.name(), value));
  }
}
