package dev.hextet.aws;

import dev.hextet.core.resource.Call;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Arguments of a call in EC2's names. What is null is left out. Immutable. */
record Arguments(Value.MapOf map) {
  static final Arguments NONE = new Arguments(Value.map(Map.of()));

  static Arguments of(String name, Value value) {
    return NONE.and(name, value);
  }

  static Arguments of(String name, String value) {
    return NONE.and(name, value);
  }

  Arguments and(String name, Value value) {
    return value.isNull() ? this : new Arguments(map.with(name, value));
  }

  Arguments and(String name, String value) {
    return and(name, Value.of(value));
  }

  Arguments and(String name, boolean value) {
    return and(name, Value.of(value));
  }

  Arguments and(String name, long value) {
    return and(name, Value.of(value));
  }

  /** A truth value as EC2 takes it in the calls that modify an attribute: {@code X.Value}. */
  Arguments andWrapped(String name, Value value) {
    return value.isNull() ? this : and(name, of("Value", value).map());
  }

  /** A call with these arguments that may be repeated. */
  Call call(String action) {
    return Call.of(action, new TreeMap<>(map.entries()));
  }
}
