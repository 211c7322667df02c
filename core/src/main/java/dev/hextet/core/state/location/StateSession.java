package dev.hextet.core.state.location;

import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;

/** Run that holds the lock of a state. Thread-safe. */
public interface StateSession extends AutoCloseable {

  /** Returns a snapshot under the lock; the journal of an interrupted run is part of it. */
  StateSnapshot read();

  /**
   * Appends an entry to the journal and returns once the entry is durable.
   *
   * <p>Entries of one thread keep their order. Entries of concurrent threads share a durable write:
   * while one is under way, all further entries wait for the next one together. After a failed
   * write, the session accepts no further entry. {@link JournalWriter} implements this contract.
   */
  void journal(JournalEntry entry);

  /**
   * Replaces the state, keeps the previous one as a backup, and ends the journal.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the state violates an invariant or cannot
   *     be written; the committed state and the journal are then unchanged
   */
  void commit(State state);

  /** Releases the lock. The journal of a run without a commit stays. */
  @Override
  void close();
}
