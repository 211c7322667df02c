package dev.hextet.core.schema;

/**
 * Effect of a change of an attribute.
 *
 * @param onChange the kind of change
 * @param irreversible why the change cannot be undone; empty if it can
 * @param restored true if changes of other attributes can disturb the value, so that an update
 *     reasserts it at its end; an interrupted update leaves this pending
 */
record ChangeRule(OnChange onChange, String irreversible, boolean restored) {
  static final ChangeRule IN_PLACE = new ChangeRule(OnChange.UPDATE, "", false);

  ChangeRule withOnChange(OnChange changed) {
    return new ChangeRule(changed, irreversible, restored);
  }

  ChangeRule withIrreversible(String changed) {
    return new ChangeRule(onChange, changed, restored);
  }

  ChangeRule withRestored(boolean changed) {
    return new ChangeRule(onChange, irreversible, changed);
  }
}
