package dev.hextet.core.plan;

import java.util.List;

/**
 * The reasons and the risks of a change.
 *
 * @param irreversible sentences about effects that cannot be undone
 * @param blocked true if prevent_destroy rejects the change
 * @param triggers causes of a change that no attribute forces: the changed references of
 *     replace_triggered_by; for a resource that becomes a part of another one, the address of that
 *     resource; for an import of such a part, the address of the former whole
 */
public record ChangeNotes(List<String> irreversible, boolean blocked, List<String> triggers) {
  /** Neither a cause nor a danger. */
  public static final ChangeNotes NONE = new ChangeNotes(List.of(), false, List.of());

  public ChangeNotes {
    irreversible = List.copyOf(irreversible);
    triggers = List.copyOf(triggers);
  }

  public ChangeNotes withIrreversible(List<String> newIrreversible) {
    return new ChangeNotes(newIrreversible, blocked, triggers);
  }

  public ChangeNotes withBlocked(boolean newBlocked) {
    return new ChangeNotes(irreversible, newBlocked, triggers);
  }

  public ChangeNotes withTriggers(List<String> newTriggers) {
    return new ChangeNotes(irreversible, blocked, newTriggers);
  }
}
