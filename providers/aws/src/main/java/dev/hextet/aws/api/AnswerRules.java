package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.util.Set;

/**
 * What an answer must be like to be EC2's: it says what EC2 always says, in words that EC2 has.
 * What is not so proves nothing, and is never taken for a difference. Confined to one answer.
 */
final class AnswerRules {
  private static final Value NO_TEXT = Value.of("");
  private static final Set<String> CAN_BE_EMPTY = Set.of("Description", "Value");

  /**
   * Checks what a part of an answer says.
   *
   * @param place its path, or the action of the whole answer
   * @param empty the lists in it that are empty
   * @throws UnusableAnswer if something is missing that EC2 always says
   */
  void check(String place, Value.MapOf part, Set<String> empty) {
    for (String name : AlwaysReported.in(place)) {
      if (isMissing(part.get(name), name) && !empty.contains(name)) {
        throw new UnusableAnswer("the answer does not say " + place + "." + name);
      }
    }
    if (!AlwaysReported.isWhole(place, part)) {
      throw new UnusableAnswer("the answer says too little of " + place);
    }
  }

  /** Whether a member is not said, or says nothing where EC2 always says something. */
  static boolean isMissing(Value value, String name) {
    return value.isNull() || value.equals(NO_TEXT) && !CAN_BE_EMPTY.contains(name);
  }

  /**
   * A text that can stand at a path.
   *
   * @throws UnusableAnswer if it cannot
   */
  String text(String path, String text) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (!EnumeratedMembers.has(path, text) || !Forms.fits(name, text)) {
      throw wrong(path);
    }
    return text;
  }

  /** What is said at a path cannot be. The value itself is not shown: it can be a secret. */
  static UnusableAnswer wrong(String path) {
    return new UnusableAnswer("the answer has something else at " + path + " than can be there");
  }
}
