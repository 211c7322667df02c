package dev.hextet.aws;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Arguments of a call in EC2's names. What is null is left out. Immutable. */
record CallArguments(Value.MapOf map) {
  static final CallArguments NONE = new CallArguments(Value.map(Map.of()));

  static CallArguments of(String name, Value value) {
    return NONE.and(name, value);
  }

  static CallArguments of(String name, String value) {
    return NONE.and(name, value);
  }

  CallArguments and(String name, Value value) {
    return value.isNull() ? this : new CallArguments(map.with(name, value));
  }

  CallArguments and(String name, String value) {
    return and(name, Value.of(value));
  }

  CallArguments and(String name, boolean value) {
    return and(name, Value.of(value));
  }

  CallArguments and(String name, long value) {
    return and(name, Value.of(value));
  }

  /** A truth value as EC2 takes it in the calls that modify an attribute: {@code X.Value}. */
  CallArguments andWrapped(String name, Value value) {
    return value.isNull() ? this : and(name, of("Value", value).map());
  }

  /** A call with these arguments that may be repeated. */
  ApiCall call(String action) {
    return ApiCall.of(action, new TreeMap<>(map.entries()));
  }
}
