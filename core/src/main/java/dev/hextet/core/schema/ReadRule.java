package dev.hextet.core.schema;

import java.util.Set;

/**
 * Relation of an attribute's value to the live object.
 *
 * @param refreshed true if reads return the value; otherwise the recorded value counts as live
 * @param changesWith attributes whose change gives this computed attribute a new value
 * @param partOf computed attribute whose value contains this one, together with settings of the
 *     provider; empty if there is none. Its planned value is also its desired value
 * @param prefixLength prefix length of the computed block, or -1
 */
record ReadRule(boolean refreshed, Set<String> changesWith, String partOf, int prefixLength) {
  static final ReadRule ALONE = new ReadRule(true, Set.of(), "", -1);

  ReadRule {
    changesWith = Set.copyOf(changesWith);
  }

  ReadRule withRefreshed(boolean changed) {
    return new ReadRule(changed, changesWith, partOf, prefixLength);
  }

  ReadRule withChangesWith(Set<String> changed) {
    return new ReadRule(refreshed, changed, partOf, prefixLength);
  }

  ReadRule withPartOf(String changed) {
    return new ReadRule(refreshed, changesWith, changed, prefixLength);
  }

  ReadRule withPrefixLength(int changed) {
    return new ReadRule(refreshed, changesWith, partOf, changed);
  }
}
