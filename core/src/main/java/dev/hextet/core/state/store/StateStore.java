package dev.hextet.core.state.store;

import dev.hextet.core.state.Journal;
import dev.hextet.core.state.State;
import java.util.Optional;

/** Where a state is kept. */
public interface StateStore {

  /**
   * A consistent snapshot: what was committed, with what the journal of an interrupted run adds.
   * The journal of a run that is under way is left alone.
   */
  Snapshot read();

  /**
   * Locks the state for a run, so that nobody else changes it.
   *
   * @param operation what the run does, for whoever finds the lock held
   * @throws StateLockedException if another run holds it longer than one is willing to wait
   */
  StateSession lock(String operation);

  /** Where it is kept, for messages. */
  String location();

  /**
   * What was read.
   *
   * @param committed the state as it was last committed; empty if there is none
   * @param digest the committed state's digest; empty if there is none
   * @param journal the state with the journal played back
   * @param writer who holds the lock of a run that is under way and has begun a journal, for people
   */
  record Snapshot(
      Optional<State> committed, String digest, Journal journal, Optional<String> writer) {

    /** What is recorded, the journal taken in. */
    public State state() {
      return journal.state();
    }
  }
}
