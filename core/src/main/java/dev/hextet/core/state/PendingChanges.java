package dev.hextet.core.state;

import dev.hextet.core.value.Value;
import java.util.Map;

/**
 * What a step that did not come to its end left to do, of the resource that it made or changed.
 *
 * @param isOpen whether there is such a step
 * @param unseen whether no read has shown the resource since it was made, so that its absence is no
 *     proof that it is gone
 * @param owed what the step was to leave of what the document does not set: the rest of a creation,
 *     and what a change disturbs and puts right at its end. By attribute, none of it sensitive
 */
public record PendingChanges(boolean isOpen, boolean unseen, Value.MapOf owed) {

  /** Nothing is left to do. */
  public static final PendingChanges NONE = new PendingChanges(false, false, Value.map(Map.of()));

  public PendingChanges {
    if (!owed.isKnown() || owed.isSensitive()) {
      throw new IllegalArgumentException("what is owed is to be recorded, and must not");
    }
  }

  /** The rest of a step. */
  public static PendingChanges of(boolean unseen, Value.MapOf owed) {
    return new PendingChanges(true, unseen, owed);
  }

  /** The same, now that a read has shown the resource. */
  public PendingChanges seen() {
    return new PendingChanges(isOpen, false, owed);
  }
}
