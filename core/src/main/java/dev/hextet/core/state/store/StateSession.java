package dev.hextet.core.state.store;

import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;

/** A run that holds the lock. Thread-safe. */
public interface StateSession extends AutoCloseable {

  /** What is recorded, read under the lock. */
  StateStore.Snapshot read();

  /** Appends an entry and returns when it is on disk. */
  void journal(JournalEntry entry);

  /** Writes a new state, keeps the one before as a backup, and ends the journal. */
  void commit(State state);

  /** Gives the lock back. The journal of a run that did not commit stays. */
  @Override
  void close();
}
