package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A journal played back on the state it began with.
 *
 * @param state what is recorded once everything that the journal knows is taken in
 * @param open calls that left and of which nobody knows whether they were made, in order
 * @param deposed the addresses of what made room for successors that open calls were to make
 * @param isEmpty whether there is no journal, so that no run was interrupted
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
