package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions on parts of answers, for the rows of actions. */
public final class AnswerParts {
  private static final Value NO_TEXT = Value.of("");
  private static final Set<String> CAN_BE_EMPTY = Set.of("Description", "Value");

  private AnswerParts() {}

  /** Determines whether a part has all of some members. */
  public static boolean hasAll(Value.MapOf part, String... names) {
    return Stream.of(names).noneMatch(name -> isMissing(part.get(name), name));
  }

  /** Determines whether a part has any of some members. */
  public static boolean hasAny(Value.MapOf part, String... names) {
    return !Stream.of(names).allMatch(name -> isMissing(part.get(name), name));
  }

  /** Determines whether a member is true. */
  public static boolean isTrue(Value.MapOf part, String name) {
    return part.get(name).equals(Value.of(true));
  }

  /** Determines whether a member is absent, or empty where EC2 always reports a text. */
  static boolean isMissing(Value value, String name) {
    return value.isNull() || value.equals(NO_TEXT) && !CAN_BE_EMPTY.contains(name);
  }
}
