package dev.hextet.core.schema;

import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values by name. */
record MapKind<T>(Kind<T> member) implements Kind<Map<String, T>> {

  @Override
  public String name() {
    return "map of " + member.name();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known -> members(known, around));
  }

  private Value members(Value value, KindContext around) {
    if (!(value instanceof Value.MapOf map)) {
      throw InvalidValue.wrongType("a map", value);
    }
    Map<String, Value> canonical = new TreeMap<>();
    map.entries()
        .forEach(
            (name, item) -> {
              try {
                Value kept = member.canonical(item, around);
                if (!kept.isNull()) {
                  canonical.put(name, kept);
                }
              } catch (InvalidValue e) {
                throw e.within(name);
              }
            });
    return Value.map(canonical);
  }

  @Override
  public Value absent() {
    return Value.map(Map.of());
  }

  @Override
  public Optional<Kind<?>> part(Object step) {
    return step instanceof String ? Optional.of(member) : Optional.empty();
  }

  @Override
  public Map<String, T> decode(Value canonical) {
    Map<String, T> decoded = new TreeMap<>();
    ((Value.MapOf) canonical)
        .entries()
        .forEach((name, item) -> decoded.put(name, member.decode(item.unmarked())));
    return decoded;
  }
}
