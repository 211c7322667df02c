package dev.hextet.core.plan;

import java.util.List;

/**
 * The reasons and the dangers of a change.
 *
 * @param irreversible sentences on what cannot be undone
 * @param blocked whether prevent_destroy rejects the change
 * @param triggers the causes of a change that no attribute forces: the references in
 *     replace_triggered_by that changed; for a resource that is no longer managed, the address of
 *     the resource that it becomes a part of; for an import, of the one that it was a part of
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
