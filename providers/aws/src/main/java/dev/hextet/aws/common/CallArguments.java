package dev.hextet.aws.common;

import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Arguments of a call in EC2's names. What is null is left out. Immutable. */
public record CallArguments(Value.MapOf map) {
  public static final CallArguments NONE = new CallArguments(Value.map(Map.of()));

  public static CallArguments of(String name, Value value) {
    return NONE.and(name, value);
  }

  public static CallArguments of(String name, String value) {
    return NONE.and(name, value);
  }

  public CallArguments and(String name, Value value) {
    return value.isNull() ? this : new CallArguments(map.with(name, value));
  }

  public CallArguments and(String name, String value) {
    return and(name, Value.of(value));
  }

  public CallArguments and(String name, boolean value) {
    return and(name, Value.of(value));
  }

  public CallArguments and(String name, long value) {
    return and(name, Value.of(value));
  }

  /** A truth value as EC2 takes it in the calls that modify an attribute: {@code X.Value}. */
  public CallArguments andWrapped(String name, Value value) {
    return value.isNull() ? this : and(name, of("Value", value).map());
  }

  /** A call with these arguments that may be repeated. */
  public ApiCall call(String action) {
    return ApiCall.of(action, new TreeMap<>(map.entries()));
  }
}
