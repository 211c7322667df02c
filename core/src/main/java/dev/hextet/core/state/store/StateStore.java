package dev.hextet.core.state.store;

import dev.hextet.core.state.Journal;
import dev.hextet.core.state.State;
import java.util.Optional;

/** Where a state is kept. */
public interface StateStore {

  /**
   * A consistent snapshot: what was committed, with what the journal of an interrupted run adds.
   */
  Snapshot read();

  /**
   * Locks the state for a run, so that nobody else changes it.
   *
   * @param operation what the run does, for whoever finds the lock held
   * @throws StateLockedException if another run holds it longer than one is willing to wait
   */
  Session lock(String operation);

  /** Where it is kept, for messages. */
  String location();

  /**
   * What was read.
   *
   * @param committed the state as it was last committed; empty if there is none
   * @param digest the committed state's digest; empty if there is none
   * @param journal the state with the journal played back
   */
  record Snapshot(Optional<State> committed, String digest, Journal journal) {

    /** What is recorded, the journal taken in. */
    public State state() {
      return journal.state();
    }
  }
}
