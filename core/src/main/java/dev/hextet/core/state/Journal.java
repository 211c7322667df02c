package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A journal replayed on its initial state.
 *
 * @param state the state after all known changes
 * @param open calls without a known outcome, in order
 * @param deposed addresses of resources displaced by replacements of open calls
 * @param isEmpty true without a journal, so that no run was interrupted
 */
public record Journal(
    State state, List<JournalEntry.Begin> open, SortedSet<Address> deposed, boolean isEmpty) {
  public Journal {
    open = List.copyOf(open);
    deposed = Collections.unmodifiableSortedSet(new TreeSet<>(deposed));
  }

  /** Plays entries back, in order. */
  public static Journal replay(State from, List<JournalEntry> entries) {
    JournalReplay replay = new JournalReplay(from);
    entries.forEach(replay::take);
    return replay.end(entries.isEmpty());
  }
}
