package dev.hextet.aws.api;

import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of the answers to an action: the members that EC2 always reports, and their words. An
 * answer that breaks a rule proves nothing, and never counts as a difference.
 */
final class AnswerRules {
  private final Ec2Action row;
  private final Map<String, Optional<Set<String>>> words = new HashMap<>();

  AnswerRules(Ec2Action row) {
    this.row = row;
  }

  /**
   * Checks a part of an answer.
   *
   * @param place its path; empty for the whole answer
   * @param empty names of its empty lists
   * @throws UnusableAnswer if the part lacks what EC2 always reports
   */
  void check(String place, Value.MapOf part, Set<String> empty) {
    Set<String> always = row.always(place);
    for (String name : always.isEmpty() ? SharedMembers.always(name(place)) : always) {
      if (AnswerParts.isMissing(part.get(name), name) && !empty.contains(name)) {
        throw new UnusableAnswer("the answer does not say " + shown(place) + "." + name);
      }
    }
    if (!row.isWhole(place, part)) {
      throw new UnusableAnswer("the answer says too little of " + shown(place));
    }
  }

  /** Returns the name of a place in messages. */
  String shown(String place) {
    return place.isEmpty() ? row.name() : place;
  }

  /**
   * Returns a text if it can stand at a path.
   *
   * @throws UnusableAnswer if it cannot
   */
  String text(String path, String text) {
    boolean isWord =
        text.isEmpty()
            || words
                .computeIfAbsent(path, this::words)
                .filter(known -> !known.contains(plain(text)))
                .isEmpty();
    if (!isWord || !Forms.fits(name(path), text)) {
      throw wrong(path);
    }
    return text;
  }

  private Optional<Set<String>> words(String path) {
    return row.words(path).or(() -> SharedMembers.words(name(path)));
  }

  /** Moto writes the state of a subnet's block as it holds it: {@code {'State': 'associated'}}. */
  private static String plain(String text) {
    return text.replaceFirst("^\\{'State': '(\\w+)'}$", "$1");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Returns the error of an impossible value. The value can be a secret, and is not shown. */
  static UnusableAnswer wrong(String path) {
    return new UnusableAnswer("the answer has something else at " + path + " than can be there");
  }
}
