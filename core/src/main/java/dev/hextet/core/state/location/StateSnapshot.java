package dev.hextet.core.state.location;

import dev.hextet.core.state.Journal;
import dev.hextet.core.state.State;
import java.util.Objects;
import java.util.Optional;

/**
 * Contents of a state location at one moment.
 *
 * @param committed last committed state; empty before the first commit
 * @param digest digest of the committed state; empty before the first commit
 * @param journal the committed state with the journal of an interrupted run replayed
 * @param writer description of the run that holds the lock and has begun a journal
 */
public record StateSnapshot(
    Optional<State> committed, String digest, Journal journal, Optional<String> writer) {
  public StateSnapshot {
    Objects.requireNonNull(committed, "committed");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(writer, "writer");
  }

  /** Returns the recorded state, with the journal replayed. */
  public State state() {
    return journal.state();
  }
}
