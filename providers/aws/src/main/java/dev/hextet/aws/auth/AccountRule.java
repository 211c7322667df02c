package dev.hextet.aws.auth;

import java.util.Set;

/**
 * The accounts that a provider may reach.
 *
 * @param allowed these only, if there are any
 * @param forbidden not these
 */
record AccountRule(Set<String> allowed, Set<String> forbidden) {

  /** Determines whether the rule permits every account. */
  boolean isOpen() {
    return allowed.isEmpty() && forbidden.isEmpty();
  }

  boolean permits(String account) {
    return !forbidden.contains(account) && (allowed.isEmpty() || allowed.contains(account));
  }
}
