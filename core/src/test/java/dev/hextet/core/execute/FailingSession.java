package dev.hextet.core.execute;

import dev.hextet.core.state.Journal;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import java.util.List;
import java.util.Optional;

/** Session whose journal and state cannot be written. */
final class FailingSession implements StateSession {
  @Override
  public StateSnapshot read() {
    return new StateSnapshot(
        Optional.empty(), "", Journal.replay(State.NONE, List.of()), Optional.empty());
  }

  @Override
  public void journal(JournalEntry entry) {
    throw new IllegalStateException("no space left");
  }

  @Override
  public void commit(State state) {
    throw new IllegalStateException("no space left");
  }

  @Override
  public void close() {}
}
